// The library: every draft, what is searched for, the bin.

import type { Backend, DraftStatus } from "../backend/backend";
import type { DraftSummary } from "../bindings/DraftSummary";
import { hostError } from "./host-error";
import {
  countClients,
  countStatuses,
  filterDrafts,
  leadOf,
  nextSorting,
  sortDrafts,
  type SortKey,
  type Sorting,
} from "./library-view";

/** How long typing in the search field must rest before the host is asked, in ms. */
export const SEARCH_PAUSE = 150;

/** What the library has to tell the text that may be open, so that the two never disagree. */
export interface OpenTextLink {
  /** Brings the open text to the database, so that the list shows it as it is. */
  flush(): Promise<void>;
  /** The host changed this draft behind the window's back: its title or its status. */
  changed(id: string): Promise<void>;
  /** This draft went to the bin. */
  gone(id: string): Promise<void>;
}

const NO_LINK: OpenTextLink = {
  flush: () => Promise.resolve(),
  changed: () => Promise.resolve(),
  gone: () => Promise.resolve(),
};

export class Library {
  /** Every draft that isn't in the bin. */
  all = $state.raw<DraftSummary[]>([]);
  /** The bin's drafts. */
  bin = $state.raw<DraftSummary[]>([]);
  /** What the search field holds. */
  query = $state("");
  /** What the rows answer to; follows `query` after a pause. */
  searched = $state("");
  view = $state<"drafts" | "bin">("drafts");
  status = $state<DraftStatus | null>(null);
  client = $state<string | null>(null);
  sorting = $state.raw<Sorting>({ key: "modified", direction: "down" });
  loaded = $state(false);
  /** One French line, until the next thing succeeds. */
  error = $state<string | null>(null);
  /** The draft just put into the bin, which can still be taken back. */
  justBinned = $state.raw<{ id: string; title: string } | null>(null);

  private found = $state.raw<DraftSummary[] | null>(null);
  private lastOpened = $state<string | null>(null);
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  statusCounts = $derived(countStatuses(this.all));
  clients = $derived(countClients(this.all));
  /** Whether the whole library is shown: then its last text leads the page. */
  whole = $derived(this.searched === "" && this.status === null && this.client === null);
  lead = $derived(this.whole ? leadOf(this.all, this.lastOpened) : null);
  rows = $derived.by(() => {
    const shown = filterDrafts(this.found ?? this.all, this);
    return sortDrafts(
      shown.filter((draft) => draft.id !== this.lead?.id),
      this.sorting,
    );
  });

  constructor(
    private readonly backend: Backend,
    private readonly link: OpenTextLink = NO_LINK,
  ) {}

  /** Reads everything again. `opened` is the draft that the window holds, if any. */
  async refresh(opened: string | null = this.lastOpened): Promise<void> {
    await this.guard(async () => {
      await this.link.flush();
      const [all, bin, last] = await Promise.all([
        this.backend.listDrafts("", false),
        this.backend.listDrafts("", true),
        opened === null ? this.backend.draftToOpen() : Promise.resolve(opened),
      ]);
      this.all = all;
      this.bin = bin;
      this.lastOpened = last;
      if (this.client !== null && !all.some((draft) => draft.client === this.client)) this.client = null;
      await this.ask(this.query.trim());
    });
    this.loaded = true;
  }

  /** Takes what was typed into the search field; the host is asked after a pause. */
  search(query: string): void {
    this.query = query;
    this.view = "drafts";
    clearTimeout(this.timer);
    if (query.trim() === "") {
      void this.guard(() => this.ask(""));
      return;
    }
    this.timer = setTimeout(() => void this.guard(() => this.ask(query.trim())), SEARCH_PAUSE);
  }

  clearSearch(): void {
    this.search("");
  }

  showAll(): void {
    this.status = null;
    this.client = null;
    this.view = "drafts";
    this.clearSearch();
  }

  showStatus(status: DraftStatus | null): void {
    this.status = status;
    if (status === null) this.client = null;
    this.view = "drafts";
  }

  /** Shows one client's texts; the same client again shows everybody's. */
  showClient(client: string): void {
    this.client = this.client === client ? null : client;
    this.view = "drafts";
  }

  showBin(): void {
    this.view = "bin";
  }

  sortBy(key: SortKey): void {
    this.sorting = nextSorting(this.sorting, key);
  }

  async duplicate(id: string): Promise<string | null> {
    return this.change(async () => {
      await this.link.flush();
      return (await this.backend.duplicateDraft(id)).id;
    });
  }

  /** Gives a draft a new title. A blank or unchanged one changes nothing. */
  async rename(id: string, title: string): Promise<void> {
    const wanted = title.trim();
    const before = this.all.find((draft) => draft.id === id)?.title;
    if (wanted === "" || wanted === before) return;
    await this.change(async () => {
      await this.link.flush();
      await this.backend.renameDraft(id, wanted);
      await this.link.changed(id);
    });
  }

  async setStatus(id: string, status: DraftStatus): Promise<void> {
    await this.change(async () => {
      await this.link.flush();
      await this.backend.setStatus(id, status);
      await this.link.changed(id);
    });
  }

  async moveToBin(id: string): Promise<void> {
    const title = this.all.find((draft) => draft.id === id)?.title ?? "";
    await this.change(async () => {
      await this.link.flush();
      await this.backend.moveToBin(id);
      if (this.lastOpened === id) this.lastOpened = null;
      await this.link.gone(id);
      this.justBinned = { id, title };
    });
  }

  async restore(id: string): Promise<void> {
    await this.change(async () => {
      await this.backend.restoreDraft(id);
      if (this.justBinned?.id === id) this.justBinned = null;
    });
  }

  async deleteForever(id: string): Promise<void> {
    await this.change(async () => {
      await this.backend.deleteForever(id);
      if (this.justBinned?.id === id) this.justBinned = null;
    });
  }

  /** Empties the bin; how many drafts that removed, or null where it failed. */
  async emptyBin(): Promise<number | null> {
    return this.change(async () => {
      const removed = await this.backend.emptyBin();
      this.justBinned = null;
      return removed;
    });
  }

  private async ask(query: string): Promise<void> {
    const turn = ++this.asked;
    const found = query === "" ? null : await this.backend.listDrafts(query, false);
    if (turn !== this.asked) return; // a later question was asked meanwhile
    this.found = found;
    this.searched = query;
  }

  /** Does something to the drafts, then reads them again. */
  private async change<T>(work: () => Promise<T>): Promise<T | null> {
    const result = await this.guard(work);
    const failed = this.error;
    await this.refresh();
    if (failed !== null) this.error = failed;
    return result;
  }

  private async guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const result = await work();
      this.error = null;
      return result;
    } catch (thrown) {
      this.error = hostError(thrown).message;
      return null;
    }
  }
}
