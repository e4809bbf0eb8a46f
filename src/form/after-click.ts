/**
 * A press of the mouse becomes a click only when it ends where it began: whatever moves the page between the two makes the
 * click miss its button. So what may move the page waits until the click has happened.
 */
let isPressed = false;
let waiting: (() => void)[] = [];

const release = (): void => {
  isPressed = false;
  const ready = waiting;
  waiting = [];
  for (const run of ready) run();
};

addEventListener(
  'mousedown',
  () => {
    isPressed = true;
  },
  true,
);
// The click comes after the end of the press, in the same task.
for (const end of ['mouseup', 'dragend']) addEventListener(end, () => setTimeout(release), true);
// Of the window alone: its own loss of the focus does not bubble.
addEventListener('blur', (event) => {
  if (event.target === window) release();
});

/** Now, or once the press that is under way has become a click. */
export const afterClick = (run: () => void): void => {
  if (isPressed) waiting.push(run);
  else run();
};
