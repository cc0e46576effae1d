"use strict";
document.documentElement.classList.add("js");
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) {
    event.target.form.requestSubmit();
  }
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

/* What takes long says so, and is not sent twice. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.busy && !event.defaultPrevented) {
    const told = document.createElement("p");
    told.className = "busy";
    told.setAttribute("role", "status");
    form.append(told);
    told.textContent = form.dataset.busy;
    /* Later, since a button that is disabled does not say which one was pressed. */
    setTimeout(() => form.querySelectorAll("button").forEach((it) => { it.disabled = true; }), 0);
  }
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll("form[data-busy]").forEach((form) => {
      form.querySelectorAll("button").forEach((it) => { it.disabled = false; });
      form.querySelectorAll(".busy").forEach((it) => it.remove());
    });
  }
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 409) {
    event.detail.shouldSwap = true;
  }
});

let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.keep:not([open])")];
  folded.forEach((it) => { it.open = true; });
});
window.addEventListener("afterprint", () => folded.forEach((it) => { it.open = false; }));

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("meta[name=csrf]");
  if (token) {
    event.detail.headers["X-CSRF-TOKEN"] = token.content;
  }
});

/* What was replaced is told once, and the keyboard goes on where it was. */
document.addEventListener("htmx:afterSettle", () => {
  const progress = document.querySelector("[data-told]");
  const told = document.querySelector("#told");
  if (progress && told && told.textContent !== progress.dataset.told) {
    told.textContent = progress.dataset.told;
  }
  if (document.activeElement === document.body) {
    document.querySelector("#list-title")?.focus({ preventScroll: true });
  }
});
