"use strict";
/* The editor of one rule file: as a table of cells or as a text. What is wrong is asked for while somebody types. */
(() => {
  const form = document.querySelector("#editor");
  if (!form) {
    return;
  }
  const PAUSE = 500;
  const MOST_STEPS = 100;
  const body = document.querySelector("#cells tbody");
  const text = document.querySelector("#text");
  const unsaved = document.querySelector("#unsaved");
  let sent = false;

  const problems = () => document.querySelector("#problems");
  const spots = () => [...problems().querySelectorAll("li[data-row]")];

  /* ---- asking ---- */
  let waiting = 0;
  let asked = 0;
  function ask(values) {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      asked += 1;
      const mine = asked;
      const fields = { path: form.elements.path.value, version: form.elements.version.value, ...values() };
      problems().setAttribute("aria-busy", "true");
      const headers = { "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]")?.content || "" };
      window.fetch(form.dataset.glance, { method: "POST", body: new URLSearchParams(fields), headers })
        .then((it) => (it.ok && !it.redirected ? it.text() : Promise.reject(new Error(String(it.status)))))
        .then((html) => {
          if (mine === asked) {
            problems().outerHTML = html;
            mark();
          }
        })
        .catch(() => {
          if (mine === asked) {
            problems().removeAttribute("aria-busy");
            problems().querySelector("[role=status]").textContent = "现在检查不了：可能登录过期，或者连不上服务器。内容还在，请不要关闭页面。";
          }
        });
    }, PAUSE);
  }

  function mark() {
    if (body) {
      markCells();
    } else {
      paint();
    }
  }

  function changed(is) {
    if (!unsaved) {
      return;
    }
    unsaved.textContent = is ? "有未保存的改动" : "没有未保存的改动";
    unsaved.classList.toggle("warn", is);
    form.dataset.changed = is;
  }

  window.addEventListener("beforeunload", (event) => {
    if (form.dataset.changed === "true" && !sent) {
      event.preventDefault();
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-goto]");
    if (button) {
      const spot = button.closest("li");
      (body ? goToCell : goToLine)(Number(spot.dataset.row), Number(spot.dataset.column));
    }
  });

  /* ---- a table ---- */
  const fields = (row) => [...row.querySelectorAll("td select, td textarea")];
  const valuesOf = (row) => fields(row).map((it) => it.value);
  const rows = () => (body ? [...body.rows] : []);
  const headings = () => [...document.querySelectorAll("#cells thead th[scope=col]")].slice(1).filter((it) => !it.classList.contains("no-print")).map((it) => it.textContent);
  const all = () => rows().map(valuesOf);
  const asJson = () => JSON.stringify([headings(), ...all()]);

  function goToCell(row, column) {
    const cells = rows()[row] ? fields(rows()[row]) : [];
    const cell = cells[Math.max(0, column)];
    if (cell) {
      cell.scrollIntoView({ block: "center", inline: "center" });
      cell.focus();
    }
  }

  function markCells() {
    body.querySelectorAll(".at-cell").forEach((it) => it.remove());
    body.querySelectorAll(".bad").forEach((it) => it.classList.remove("bad", "remark"));
    body.querySelectorAll("[aria-invalid]").forEach((it) => { it.removeAttribute("aria-invalid"); it.removeAttribute("aria-describedby"); });
    spots().forEach((spot) => {
      const row = rows()[Number(spot.dataset.row)];
      const column = Number(spot.dataset.column);
      if (!row) {
        return;
      }
      const field = fields(row)[Math.max(0, column)];
      const cell = column < 0 ? row.cells[0] : field.parentElement;
      cell.classList.add("bad");
      cell.classList.toggle("remark", spot.dataset.severity !== "ERROR");
      if (column >= 0) {
        const note = document.createElement("small");
        note.className = "at-cell";
        note.id = "at-" + spot.id;
        note.textContent = spot.dataset.said;
        cell.append(note);
        field.setAttribute("aria-describedby", note.id);
        if (spot.dataset.severity === "ERROR") {
          field.setAttribute("aria-invalid", "true");
        }
      }
    });
  }

  function sized(area) {
    area.style.height = "auto";
    area.style.height = area.scrollHeight + 2 + "px";
  }

  function filled(values) {
    const row = document.querySelector("#blank").content.firstElementChild.cloneNode(true);
    fields(row).forEach((field, i) => {
      const value = values[i] || "";
      if (field.tagName === "SELECT" && ![...field.options].some((it) => it.value === value)) {
        field.add(new Option(value + "（不认识）", value));
      }
      field.value = value;
    });
    return row;
  }

  function table() {
    let known = all();
    const first = JSON.stringify(known);
    const steps = [];
    const undo = form.querySelector("[data-table=undo]");
    const reset = form.querySelector("[data-table=reset]");

    function settle() {
      rows().forEach((row, i) => {
        row.cells[0].textContent = i + 2;
        fields(row).forEach((it, c) => it.setAttribute("aria-label", headings()[c] + "，第 " + (i + 2) + " 行"));
      });
      body.querySelectorAll("textarea").forEach(sized);
      known = all();
      const is = JSON.stringify(known) !== first || form.dataset.began === "true";
      changed(is);
      if (undo) {
        undo.disabled = steps.length === 0;
        reset.disabled = steps.length === 0;
      }
    }
    function keep() {
      steps.push(known);
      if (steps.length > MOST_STEPS) {
        steps.splice(1, 1);
      }
    }
    function show(values) {
      body.replaceChildren(...values.map(filled));
      settle();
      mark();
      ask(() => ({ rows: asJson() }));
    }
    const acts = {
      add: () => { keep(); body.append(filled([])); settle(); fields(body.lastElementChild)[0].focus(); },
      copy: (row) => { keep(); row.after(filled(valuesOf(row))); settle(); fields(row.nextElementSibling)[0].focus(); },
      remove: (row) => { keep(); const next = row.nextElementSibling || row.previousElementSibling; row.remove(); settle(); (next ? fields(next)[0] : form.querySelector("[data-table=add]")).focus(); },
      undo: () => { if (steps.length) { show(steps.pop()); } },
      reset: () => { if (steps.length) { const now = known; show(steps[0]); steps.length = 0; steps.push(now); settle(); } },
    };
    form.addEventListener("click", (event) => {
      const button = event.target.closest("[data-table]");
      if (button) {
        acts[button.dataset.table](button.closest("tr"));
        ask(() => ({ rows: asJson() }));
      }
    });
    let typing = null;
    form.addEventListener("input", (event) => {
      if (event.target.closest("#cells")) {
        if (typing !== event.target) {
          keep();
          typing = event.target;
        }
        settle();
        ask(() => ({ rows: asJson() }));
      }
    });
    body.addEventListener("focusin", (event) => {
      typing = null;
      const field = event.target;
      if (field.dataset.list) {
        offer(field);
      }
    });
    body.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || event.target.tagName !== "TEXTAREA") {
        return;
      }
      event.preventDefault();
      const row = event.target.closest("tr");
      const column = fields(row).indexOf(event.target);
      const to = event.shiftKey ? row.previousElementSibling : row.nextElementSibling;
      if (to) {
        fields(to)[column].focus();
      }
    });
    form.addEventListener("submit", () => { sent = true; form.elements.rows.value = asJson(); });
    form.dataset.began = form.dataset.changed;
    settle();
    mark();
  }

  /* Words that may be added to a cell of several. */
  function offer(field) {
    document.querySelectorAll("select.words").forEach((it) => it.remove());
    if (field.readOnly) {
      return;
    }
    const words = document.createElement("select");
    words.className = "words";
    words.setAttribute("aria-label", "加一个词");
    words.append(new Option("加一个词…", ""), document.getElementById(field.dataset.list).content.cloneNode(true));
    words.addEventListener("change", (event) => {
      event.stopPropagation();
      if (words.value) {
        field.value = field.value.trim() ? field.value.trim() + "；" + words.value : words.value;
        words.value = "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    words.addEventListener("input", (event) => event.stopPropagation());
    field.after(words);
  }

  /* ---- a text ---- */
  function paint() {
    const holder = document.querySelector(".text-editor");
    const lines = text.value.split("\n");
    const bad = new Map(spots().map((it) => [Number(it.dataset.row), it.dataset.severity]));
    holder.querySelector(".gutter").replaceChildren(...lines.map((_, i) => {
      const line = document.createElement("li");
      line.textContent = i + 1;
      line.className = bad.has(i + 1) ? "bad" : "";
      return line;
    }));
    holder.querySelector(".paint").replaceChildren(window.painted(text.value + "\n", holder.dataset.kind.split(".").pop()));
    text.style.height = holder.querySelector(".paint").scrollHeight + "px";
    text.style.width = Math.max(holder.querySelector(".lines").clientWidth, holder.querySelector(".paint").scrollWidth) + "px";
  }

  function goToLine(line) {
    const before = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(before, before + text.value.split("\n")[line - 1].length);
    document.querySelectorAll(".gutter li")[line - 1]?.scrollIntoView({ block: "center" });
  }

  if (body) {
    table();
  } else if (text) {
    const first = text.value;
    const reset = form.querySelector("[data-text=reset]");
    const settle = () => {
      changed(text.value !== first || form.dataset.began === "true");
      if (reset) {
        reset.disabled = text.value === first;
      }
      paint();
    };
    form.dataset.began = form.dataset.changed;
    text.addEventListener("input", () => { settle(); ask(() => ({ text: text.value })); });
    reset?.addEventListener("click", () => {
      text.focus();
      text.select();
      document.execCommand("insertText", false, first);
    });
    form.addEventListener("submit", () => { sent = true; });
    settle();
    const wanted = Number(new URLSearchParams(window.location.search).get("line"));
    if (wanted > 0 && wanted <= first.split("\n").length) {
      goToLine(wanted);
    }
  }
  if (body) {
    const wanted = Number(new URLSearchParams(window.location.search).get("line"));
    if (wanted > 1) {
      goToCell(wanted - 2, 0);
    }
  }
})();
