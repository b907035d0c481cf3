"use strict";
/* Two small elements: the hub's clock, and the bell that says which parts of a page to fetch again. Everything works without them. */

class HubClock extends HTMLElement {
  connectedCallback() {
    this.format = new Intl.DateTimeFormat("ja-JP", {
      timeZone: "Asia/Tokyo", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hour12: false,
    });
    this.speed = Number(this.dataset.speed);
    this.set(this.dataset.now);
    this.timer = setInterval(() => this.show(), 250);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  set(iso) {
    this.anchor = Date.parse(iso);
    this.since = performance.now();
    this.show();
  }

  show() {
    const now = new Date(this.anchor + (performance.now() - this.since) * this.speed);
    const text = this.format.format(now);
    const time = this.querySelector("time");
    if (time.textContent === text) return;
    const turned = time.textContent.slice(0, 10) !== text.slice(0, 10);
    time.textContent = text;
    time.dateTime = now.toISOString();
    if (turned) document.querySelector("hub-bell")?.ring("day");
  }
}

class HubBell extends HTMLElement {
  static EVERY = 2000;
  static FALLBACK = 30000;

  connectedCallback() {
    this.waiting = new Set();
    this.state = this.querySelector("[role=status]");
    this.button = this.querySelector("button");
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.pause(!this.paused));
    for (const failure of ["htmx:sendError", "htmx:timeout"]) {
      document.body.addEventListener(failure, () => this.say(this.dataset.failed));
    }
    setInterval(() => this.flush(), HubBell.EVERY);
    setInterval(() => this.ringAll(), HubBell.FALLBACK);
    this.pause(sessionStorage.getItem("hub-paused") === "yes");
  }

  pause(paused) {
    this.paused = paused;
    sessionStorage.setItem("hub-paused", paused ? "yes" : "no");
    this.button.textContent = paused ? this.dataset.resume : this.dataset.pause;
    this.dataset.state = paused ? "paused" : "on";
    if (paused) {
      this.stream?.close();
      this.say(this.dataset.paused);
    } else {
      this.listen();
      if (this.wasPaused) this.ringAll();
    }
    this.wasPaused = paused;
  }

  listen() {
    this.stream = new EventSource(this.getAttribute("src"));
    for (const topic of ["cases", "filings", "parked"]) {
      this.stream.addEventListener(topic, () => this.ring(topic));
    }
    this.stream.addEventListener("clock", (beat) => document.querySelector("hub-clock")?.set(beat.data));
    this.stream.addEventListener("open", () => {
      if (this.dataset.state === "lost") this.ringAll();
      this.dataset.state = "on";
      this.say(this.dataset.on);
    });
    this.stream.addEventListener("error", () => {
      if (this.paused || document.hidden) return;
      this.dataset.state = "lost";
      this.say(this.dataset.lost);
      if (this.stream.readyState === EventSource.CLOSED) setTimeout(() => this.paused || this.listen(), HubBell.FALLBACK);
    });
  }

  ring(topic) {
    this.waiting.add(topic);
  }

  ringAll() {
    for (const topic of ["cases", "filings", "parked"]) this.ring(topic);
  }

  /* One fetch for a burst of changes, and none while somebody is choosing or marking something in the part it would replace. */
  flush() {
    if (this.paused || document.hidden || this.waiting.size === 0 || this.busy()) return;
    for (const topic of this.waiting) document.body.dispatchEvent(new CustomEvent("hub:" + topic));
    this.waiting.clear();
  }

  busy() {
    const live = document.querySelector("[hx-trigger]");
    if (!live) return false;
    const marked = getSelection();
    return marked && !marked.isCollapsed && live.contains(marked.anchorNode);
  }

  say(text) {
    if (this.state.textContent !== text) this.state.textContent = text;
  }
}

customElements.define("hub-bell", HubBell);
customElements.define("hub-clock", HubClock);

/* A table scrolled sideways stays where it was when its part of the page is replaced. */
let scrolled = [];
document.addEventListener("htmx:beforeSwap", (swap) => {
  scrolled = [...swap.detail.target.querySelectorAll(".scroll")].map((box) => [box.getAttribute("aria-label"), box.scrollLeft]);
});
document.addEventListener("htmx:afterSettle", () => {
  for (const [label, left] of scrolled) {
    const box = document.querySelector(`.scroll[aria-label="${CSS.escape(label)}"]`);
    if (box) box.scrollLeft = left;
  }
});

/* A file is checked as soon as it is chosen or dropped; one that is too large is not sent at all. */
const CHECKED = "input[type=file][data-most]";
document.addEventListener("change", (chosen) => {
  const input = chosen.target;
  if (!input.matches(CHECKED) || input.files.length === 0) return;
  input.setCustomValidity(input.files[0].size > Number(input.dataset.most) ? input.dataset.large : "");
  if (input.reportValidity()) input.form.requestSubmit();
});
/* Emptied, so that the same file can be chosen again when it has been corrected: a browser does not send a changed file it was given before. */
document.addEventListener("htmx:afterRequest", (done) => {
  const input = done.detail.elt.querySelector?.(CHECKED);
  if (!input) return;
  input.value = "";
  if (done.detail.successful) return;
  const said = document.createElement("p");
  said.className = "banner banner--danger";
  said.textContent = input.form.dataset.failed;
  document.getElementById("report").replaceChildren(said);
});
