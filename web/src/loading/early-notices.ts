// What the page has to say before the shell is there, or where it never comes: progress, trouble, and the way on.
import { byId, element } from '../portals/dom.js';

export class EarlyNotices {
  readonly #status = byId('early-status');
  readonly #bar = byId('early-progress') as HTMLProgressElement;
  readonly #problems = byId('early-problems');

  /** Bytes of all that is on its way. */
  showProgress(received: number, total: number): void {
    const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);
    this.#bar.hidden = false;
    this.#bar.max = total;
    this.#bar.value = received;
    this.#status.textContent = `Getting the SQL engine: ${kilobytes(received)} of ${kilobytes(total)} kB. You can read and write already.`;
  }

  /** Says what does not work, each once, with a button that tries again. */
  showProblem(text: string): void {
    this.#bar.hidden = true;
    this.#status.textContent = '';
    if ([...this.#problems.children].some((each) => each.firstChild?.textContent === text)) return;
    const again = element('button', { type: 'button' }, 'Try again');
    again.addEventListener('click', () => location.reload());
    this.#problems.append(element('p', {}, element('span', {}, text), again));
  }

  /** A way on, beside what does not work. */
  offer(text: string, address: string): void {
    this.#problems.append(element('p', { 'data-notice': 'offer' }, element('a', { href: address }, text)));
  }

  /** A line that is no failure; the empty text takes it away. */
  showNotice(key: string, text: string): void {
    this.#problems.querySelector(`[data-notice="${key}"]`)?.remove();
    if (text !== '') this.#problems.append(element('p', { 'data-notice': key }, text));
  }
}
