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
