// Tells when the session is about to end. Deadlines are compared with the clock, not counted down:
// a timer stands still while a phone or a tab sleeps.

const WARNING = 120_000;
const CHECK_EVERY = 5_000;

const bar = document.getElementById("session-warning");
const idle = Number(bar.dataset.idle) * 1000;
const others = "BroadcastChannel" in globalThis ? new BroadcastChannel("manzil-session") : null;
let ends = 0;
let shown = "none";

function say(state) {
  if (state === shown) {
    return;
  }
  shown = state;
  bar.hidden = state === "none";
  bar.querySelector("form").hidden = state === "over";
  bar.querySelector("[role=status]").textContent =
    state === "none" ? "" : bar.querySelector(`[data-text=${state}]`).textContent;
}

function check() {
  const left = ends - Date.now();
  if (left > WARNING) {
    say("none");
  } else if (left <= 0) {
    say("over");
  } else if (shown !== "away") {
    say("soon");
  }
}

function begin() {
  ends = Date.now() + idle;
  check();
}

bar.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
    });
    if (response.ok) {
      begin();
      others?.postMessage("used");
    } else {
      ends = 0;
      check();
    }
  } catch {
    say("away");
  }
});

// Another tab has used the session: it lasts as long here.
others?.addEventListener("message", begin);
for (const woken of ["visibilitychange", "pageshow", "focus"]) {
  addEventListener(woken, check);
}
setInterval(check, CHECK_EVERY);
begin();
others?.postMessage("used");
