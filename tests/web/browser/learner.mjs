// What a learner does, by the means a learner has: the pointer on the canvas, the keyboard, and reading.

export const editor = (page) => page.locator('#editor .cm-content');
export const editorText = async (page) => (await page.locator('#editor .cm-line').allTextContents()).join('\n');

/** A button of the mirror, by the beginning of its name. */
export const button = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}`) });

/** Clicks where the canvas shows the button, so that the canvas gets the click. Nobody clicks on what still moves. */
export async function clickOn(page, target) {
  const box = await restingPlace(page, target);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function restingPlace(page, target) {
  const nextPicture = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  for (let before = await target.boundingBox(); ; ) {
    await nextPicture();
    const now = await target.boundingBox();
    if (before !== null && now !== null && ['x', 'y', 'width', 'height'].every((side) => before[side] === now[side])) return now;
    before = now;
  }
}

export const canWork = (page) => button(page, 'Run').and(page.locator(':not([aria-disabled])'));

/** Puts a text into the editor in place of what is there. */
export async function write(page, sql) {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(sql);
}

/** Runs a whole text, all its statements, and waits for what came of it. */
export async function run(page, sql) {
  await write(page, sql);
  await page.keyboard.press('ControlOrMeta+A');
  await runHere(page);
}

/** Runs what is selected, or the statement at the caret, and waits for what came of it. */
export async function runHere(page) {
  await work(page, 'outcome', () => page.keyboard.press('ControlOrMeta+Enter'));
}

/** Checks a text and waits for the verdict. */
export async function check(page, sql) {
  await write(page, sql);
  await work(page, 'verdict', () => page.keyboard.press('ControlOrMeta+Shift+Enter'));
}

// Waits until a live region has spoken anew: it falls silent while work is on.
async function work(page, region, begin) {
  await canWork(page).waitFor({ state: 'attached' });
  const listening = await page.locator(`[data-key="${region}"]`).evaluateHandle((element) => ({
    spoken: new Promise((resolve, reject) => {
      let wasSilent = element.textContent === '';
      const listen = () => {
        if (element.textContent === '') wasSilent = true;
        else if (wasSilent) resolve();
      };
      new MutationObserver(listen).observe(element, { childList: true, characterData: true, subtree: true });
      setTimeout(() => reject(new Error(`It still says: ${element.textContent}`)), 30_000);
    }),
  }));
  await begin();
  await listening.evaluate(({ spoken }) => spoken);
  await canWork(page).waitFor({ state: 'attached' });
}

/** Waits until the browser has stored the text. */
export async function untilStored(page, text) {
  await page.waitForFunction(async (wanted) => {
    const database = await new Promise((resolve) => (indexedDB.open('joinery').onsuccess = ({ target }) => resolve(target.result)));
    const request = database.transaction('entries').objectStore('entries').getAll();
    const values = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    database.close();
    return values.includes(wanted);
  }, text);
}

export const outcome = (page) => page.locator('[data-key="outcome"]');
export const verdict = (page) => page.locator('[data-key="verdict"]');
export const notices = (page) => page.locator('[data-key="notices"]');

/** The rows of the result as the mirror has them. */
export const rows = (page) =>
  page.locator('[data-key="grid"] tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
