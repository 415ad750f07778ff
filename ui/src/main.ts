// The window's entry: picks the backend, builds the program, shows it.

import { mount } from "svelte";
import App from "./App.svelte";
import { chooseBackend } from "./backend/choose";
import { Program } from "./state/program.svelte";
import "./styles/tokens.css";
import "./styles/components.css";
import "./styles/editor.css";

const target = document.getElementById("app");
if (target) {
  const program = new Program(await chooseBackend());
  mount(App, { target, props: { program } });
  await program.start();
}
