//! One opened window.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::process::{self, Data, Driver};

/// How long a thing may take to appear.
const PATIENCE: Duration = Duration::from_secs(40);

/// The window and the driver that opened it.
pub struct Session {
    pub client: Client,
    driver: Driver,
}

impl Session {
    /// Opens the window on a data folder.
    pub async fn open(data: &Data) -> Result<Self> {
        Self::open_with(data, &[]).await
    }

    /// Opens the window with arguments (a file).
    pub async fn open_with(data: &Data, arguments: &[&str]) -> Result<Self> {
        let driver = Driver::start(data).await?;
        let mut capabilities = fantoccini::wd::Capabilities::new();
        let options = json!({ "application": process::program()?, "args": arguments });
        capabilities.insert("tauri:options".into(), options);
        let client = connect(&capabilities, driver.port).await?;
        let session = Self { client, driver };
        session.wait(".app[data-ready='true']").await?;
        Ok(session)
    }

    /// Ends the WebDriver session, which closes the window.
    pub async fn close(self) -> Result<()> {
        self.client.close().await?;
        drop(self.driver);
        Ok(())
    }

    /// Kills the program as a power cut would, and leaves its window.
    pub async fn kill(self, data: &Data) -> Result<()> {
        process::signal(data, "-KILL")?;
        // The session's window is gone; closing it would be an error.
        drop(self.client);
        drop(self.driver);
        Ok(())
    }

    /// Waits until the program has ended by itself.
    pub async fn ended(self, data: &Data) -> Result<()> {
        let end = tokio::time::Instant::now() + PATIENCE;
        while !process::running(data)?.is_empty() {
            anyhow::ensure!(tokio::time::Instant::now() < end, "the program is still running");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        drop(self.client);
        drop(self.driver);
        Ok(())
    }

    /// Waits until an element is there.
    pub async fn wait(&self, css: &str) -> Result<Element> {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        found.map_err(|error| anyhow!("{css} did not appear: {error}"))
    }

    /// Waits until an element with this test id is there.
    pub async fn find(&self, id: &str) -> Result<Element> {
        self.wait(&format!("[data-testid='{id}']")).await
    }

    /// Clicks the element with this test id.
    pub async fn click(&self, id: &str) -> Result<()> {
        self.find(id)
            .await?
            .click()
            .await
            .with_context(|| format!("{id} can't be clicked"))
    }

    /// Clicks what matches, brought into view before: the driver takes what a scrolled sheet hides in part for
    /// out of reach.
    pub async fn press(&self, css: &str) -> Result<Element> {
        let element = self.wait(css).await?;
        let literal = serde_json::to_string(css)?;
        let centre = format!("document.querySelector({literal}).scrollIntoView({{ block: 'center' }})");
        self.script(&centre).await?;
        element
            .click()
            .await
            .with_context(|| format!("{css} can't be clicked"))?;
        Ok(element)
    }

    /// How many elements match.
    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }

    /// The text of the element with this test id.
    pub async fn text(&self, id: &str) -> Result<String> {
        Ok(self.find(id).await?.text().await?)
    }

    /// Replaces what a field holds.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        let field = self.find(id).await?;
        field.click().await?;
        // The keys are released between the two, or the text would be typed as shortcuts.
        field.send_keys(&format!("{}a", char::from(Key::Control))).await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Evaluates JavaScript: a function's body.
    pub async fn script(&self, body: &str) -> Result<Value> {
        Ok(self.client.execute(body, Vec::new()).await?)
    }

    /// Waits until a script's answer is true.
    pub async fn until(&self, what: &str, body: &str) -> Result<()> {
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            if self.script(body).await? == Value::Bool(true) {
                return Ok(());
            }
            if tokio::time::Instant::now() > end {
                return Err(anyhow!("waited in vain: {what}"));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Puts the cursor at the end of the editor's text.
    pub async fn to_editor_end(&self) -> Result<()> {
        let editor = self.wait(".cm-content").await?;
        editor.click().await?;
        let keys = format!("{}{}", char::from(Key::Control), char::from(Key::End));
        editor.send_keys(&keys).await?;
        Ok(())
    }

    /// Makes a new draft and types into it.
    pub async fn write_draft(&self, text: &str) -> Result<()> {
        self.click("nav-library").await?;
        self.click("draft-new").await?;
        self.to_editor_end().await?;
        self.type_text(text).await
    }

    /// Waits until the status line says that everything is in the database.
    pub async fn until_saved(&self) -> Result<()> {
        let status = "return document.querySelector(\"[data-testid='save-status']\")?.textContent.includes('Enregistré') ?? false";
        self.until("it is saved", status).await
    }

    /// Types at the cursor of the editor. What no key has (an emoji) comes in as an input method would insert
    /// it: WebKitWebDriver drops it under Xvfb.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let editor = self.wait(".cm-content").await?;
        for piece in text.split_inclusive(is_beyond_keys) {
            let keys = piece.trim_end_matches(is_beyond_keys);
            if !keys.is_empty() {
                // A line feed is the Enter key.
                let keys = keys.replace('\n', &char::from(Key::Enter).to_string());
                editor.send_keys(&keys).await?;
            }
            let inserted = &piece[keys.len()..];
            if !inserted.is_empty() {
                let insert = "document.execCommand('insertText', false, arguments[0])";
                self.client.execute(insert, vec![json!(inserted)]).await?;
            }
        }
        Ok(())
    }

    /// Waits until the editor's text holds these words.
    pub async fn until_text(&self, words: &str) -> Result<()> {
        let words = serde_json::to_string(words)?;
        let script =
            format!("return document.querySelector('.cm-content')?.textContent.includes({words}) ?? false");
        self.until(&format!("{words} in the text"), &script).await
    }

    /// The editor's lines, as they are shown (a short text is shown whole).
    pub async fn editor_text(&self) -> Result<String> {
        let lines = "return [...document.querySelectorAll('.cm-content .cm-line')].map(line => line.textContent).join('\\n')";
        let text = self.script(lines).await?;
        text.as_str()
            .map(str::to_owned)
            .context("the editor's text can't be read")
    }

    /// The count that the sidebar shows.
    pub async fn word_count(&self) -> Result<u32> {
        let text = self.text("word-count").await?;
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits.parse().with_context(|| format!("no number in « {text} »"))
    }
}

/// Asks for a session; tauri-driver listens a little before WebKitWebDriver behind it does.
async fn connect(capabilities: &fantoccini::wd::Capabilities, port: u16) -> Result<Client> {
    let address = format!("http://127.0.0.1:{port}");
    let mut attempts = 0;
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        match builder.capabilities(capabilities.clone()).connect(&address).await {
            Ok(client) => return Ok(client),
            Err(error) if attempts == 20 => return Err(error).context("the window did not open"),
            Err(_) => attempts += 1,
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}

/// Whether a character lies beyond the basic plane, where no key reaches.
fn is_beyond_keys(character: char) -> bool {
    character > '\u{ffff}'
}
