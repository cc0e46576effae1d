"use strict";

/* A file that takes long to make says so beside its link, and is kept once it has come. */
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-download]");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  if (link.getAttribute("aria-busy") === "true") {
    return;
  }
  const told = document.createElement("span");
  told.className = "making";
  told.setAttribute("role", "status");
  link.setAttribute("aria-busy", "true");
  link.after(told);
  told.textContent = "正在生成，请稍等…";
  try {
    const answer = await fetch(link.href, { credentials: "same-origin" });
    const name = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get("Content-Disposition") || "");
    if (!answer.ok || !name) {
      window.location.assign(link.href);
      return;
    }
    const kept = document.createElement("a");
    kept.href = URL.createObjectURL(await answer.blob());
    kept.download = decodeURIComponent(name[1]);
    kept.click();
    setTimeout(() => URL.revokeObjectURL(kept.href), 60000);
    told.textContent = "已下载";
  } catch {
    told.textContent = "没有下载成功，请再点一次；仍不行就检查网络。";
  } finally {
    link.removeAttribute("aria-busy");
  }
});
