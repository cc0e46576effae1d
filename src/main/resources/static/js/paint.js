"use strict";
/* Colours for the words of rule files, in the editor and wherever a rule is shown. */
(() => {
  const RULES = {
    drl: [["note", /\/\/[^\n]*|\/\*[\s\S]*?\*\//y], ["word", /"(?:[^"\\\n]|\\.)*"/y], ["key", /\b(?:package|import|rule|when|then|end|not|exists|accumulate|from|and|or|forall|unit|dialect|in|matches|contains)\b/y], ["sign", /\$[A-Za-z_]\w*/y], ["figure", /\b\d+(?:\.\d+)?\b/y]],
    yaml: [["note", /#[^\n]*/y], ["word", /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y], ["key", /[^\s:#{}[\],"'-][^:#{}[\],"'\n]*(?=:(?:\s|$))/y], ["figure", /\b\d[\d.-]*\b/y]],
    csv: [["word", /"(?:[^"]|"")*"/y], ["sign", /[,;]/y]],
  };

  function painted(source, kind) {
    const fragment = document.createDocumentFragment();
    let plain = "";
    let at = 0;
    const flush = () => { if (plain) { fragment.append(plain); plain = ""; } };
    while (at < source.length) {
      const hit = (RULES[kind] || []).map(([name, rule]) => { rule.lastIndex = at; const found = rule.exec(source); return found ? [name, found[0]] : null; }).find(Boolean);
      if (hit) {
        flush();
        const span = document.createElement("span");
        span.className = "hl-" + hit[0];
        span.textContent = hit[1];
        fragment.append(span);
        at += hit[1].length;
      } else {
        const word = /[\w\u4e00-\u9fff]+|[^]/y;
        word.lastIndex = at;
        const some = word.exec(source)[0];
        plain += some;
        at += some.length;
      }
    }
    flush();
    return fragment;
  }

  window.painted = painted;
  for (const list of document.querySelectorAll("ol.code[data-kind]")) {
    const kind = list.dataset.kind.split(".").pop();
    for (const line of list.querySelectorAll("li > span:last-child")) {
      line.replaceChildren(painted(line.textContent, kind));
    }
  }
})();
