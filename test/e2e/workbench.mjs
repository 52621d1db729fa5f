/** Milliseconds that a gesture may take to have its effect. */
const settle = 30_000;

/** The few things that a person does in the window, by what the window calls them (roles and labels) where possible. */
export class Workbench {
  constructor(page, origin) {
    this.page = page;
    this.origin = origin;
  }

  async openFolder(folder) {
    const url = new URL(this.origin);
    url.searchParams.set('folder', folder);
    const payload = [
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    url.searchParams.set('payload', JSON.stringify(payload));
    await this.page.goto(url.href, { waitUntil: 'commit' });
    await this.page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor({ timeout: 60_000 });
  }

  /** Opens a file by the name of its folder and its own. */
  async openFile(path) {
    const [folder, name] = path.split('/');
    await this.page.keyboard.press('Control+p');
    const input = await this.#quickInput();
    await input.fill(path);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: folder }).filter({ hasText: name });
    await row.first().click();
    await this.#quickInputGone();
    await this.page.locator('.breadcrumbs-control', { hasText: folder }).waitFor({ timeout: settle });
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: settle });
  }

  /** Line and column count from 1, as in the status bar. */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+g');
    const input = await this.#quickInput();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#quickInputGone();
    const position = this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` });
    await position.waitFor({ timeout: settle });
  }

  async command(title) {
    await this.page.keyboard.press('F1');
    const input = await this.#quickInput();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** Chooses a row of the list that is shown. */
  async pick(text) {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
    await this.#quickInputGone();
  }

  squiggles(kind) {
    return this.page.locator(`.editor-instance .squiggly-${kind}`);
  }

  /** Rests the pointer on the first occurrence of a text in the visible lines and gives the hover's text. */
  async hover(text) {
    const box = await this.page.evaluate(boxOf, text);
    if (!box) throw new Error(`no "${text}" in the editor`);
    await this.page.mouse.move(box.x - 60, box.y + 200);
    await this.page.mouse.move(box.x, box.y, { steps: 4 });
    const widget = this.page.locator('.monaco-hover .hover-contents').filter({ visible: true });
    await widget.first().waitFor({ timeout: settle });
    return (await widget.allInnerTexts()).join('\n');
  }

  async suggestions() {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor({ timeout: settle });
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')?.split(',')[0] ?? ''));
  }

  /** In the text where there is room, else in the margin, as on a line that starts in column 1. */
  lightBulb() {
    const bulb = this.page.locator('.editor-instance').locator('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]');
    return bulb.filter({ visible: true }).first();
  }

  async quickFixes() {
    await this.page.keyboard.press('Control+.');
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor({ timeout: settle });
    return rows;
  }

  async openContainer(title) {
    await this.page.locator('.activitybar').getByRole('tab', { name: title }).click();
    await this.page.locator('.sidebar .composite.title', { hasText: title }).waitFor({ timeout: settle });
  }

  /** The rows of the tree in the side bar that are in view. */
  treeRows() {
    return this.page.locator('.sidebar .tree-explorer-viewlet-tree-view').getByRole('treeitem');
  }

  /** Rests the pointer on a row of the tree and gives what is said of it. */
  async treeTooltip(text) {
    await this.treeRows().filter({ hasText: text }).first().hover();
    const widget = this.page.locator('.monaco-hover .hover-contents').filter({ visible: true });
    await widget.first().waitFor({ timeout: settle });
    return (await widget.allInnerTexts()).join('\n');
  }

  async treeLabels() {
    return this.treeRows().evaluateAll((all) => all.map((row) => row.textContent ?? ''));
  }

  /** A button in the title of the view in the side bar. */
  async viewAction(title) {
    await this.page.locator('.sidebar .pane-header, .sidebar .composite.title').first().hover();
    await this.page.locator('.sidebar').getByRole('button', { name: title }).first().click();
  }

  /** The title above the view in the side bar. */
  async containerTitle() {
    return (await this.page.locator('.sidebar .composite.title').textContent()) ?? '';
  }

  /** The visible lines, from the top. */
  async editorText() {
    const lines = await this.page.locator('.editor-instance .view-line').evaluateAll((all) => {
      const top = (line) => Number.parseFloat(line.style.top);
      return all.sort((a, b) => top(a) - top(b)).map((line) => line.textContent ?? '');
    });
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  async #quickInput() {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor({ timeout: settle });
    return input;
  }

  async #quickInputGone() {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: settle });
  }
}

/** Runs in the page: the middle of the first occurrence of a text that lies within one token. */
function boxOf(text) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (at < 0) continue;
    // A line is in pieces: one for each colour.
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let start = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = start + node.data.length;
      if (start <= at && at < end) range.setStart(node, at - start);
      if (start < at + text.length && at + text.length <= end) {
        range.setEnd(node, at + text.length - start);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      start = end;
    }
  }
}
