/** A long list fetched by pages as they come into sight. */
export class Pages<Row> {
  static readonly SIZE = 100;
  total = $state(0);
  rows = $state.raw<readonly (Row | undefined)[]>([]);
  loading = $state(true);
  #asked = new Set<number>();
  #fetch: (offset: number, limit: number, signal: AbortSignal) => Promise<{ total: number; rows: Row[] }>;
  #stop = new AbortController();

  constructor(fetch: (offset: number, limit: number, signal: AbortSignal) => Promise<{ total: number; rows: Row[] }>) {
    this.#fetch = fetch;
  }

  /** Sees to it that the rows of `[from, to)` are there or on their way. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / Pages.SIZE); page * Pages.SIZE < Math.max(to, 1); page++) {
      if (!this.#asked.has(page) && (page === 0 || page * Pages.SIZE < this.total)) {
        this.#asked.add(page);
        void this.#load(page);
      }
    }
  }

  close(): void {
    this.#stop.abort();
  }

  async #load(page: number): Promise<void> {
    try {
      const offset = page * Pages.SIZE;
      const { total, rows } = await this.#fetch(offset, Pages.SIZE, this.#stop.signal);
      const next = this.rows.slice();
      next.length = total;
      rows.forEach((row, i) => (next[offset + i] = row));
      this.total = total;
      this.rows = next;
    } catch (e) {
      if (!(e instanceof DOMException && e.name === 'AbortError')) {
        this.#asked.delete(page);
        this.problem = e instanceof Error ? e.message : String(e);
      }
    } finally {
      this.loading = false;
    }
  }

  problem = $state<string | null>(null);
}
