"use strict";
// Keys of the Review page, and focus after a part of a page was changed. Everything works without this file.
(function () {
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function typing(target) { return target.closest("input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable]"); }
  function press(key) {
    var place = document.querySelector('[data-key="' + key + '"]');
    if (place && place.tagName === "DETAILS") { place.open = true; var first = place.querySelector("input:not([type=hidden]),button"); if (first) { first.focus(); } return true; }
    var button = place && place.querySelector("button:not(:disabled)");
    if (button) { button.click(); }
    return Boolean(button);
  }
  function marked() { return document.querySelector(".statement.on") || document.querySelector(".statement"); }
  function mark(statement) {
    all(".statement.on").forEach(function (s) { s.classList.remove("on"); });
    if (statement) { statement.classList.add("on"); statement.scrollIntoView({ block: "nearest" }); }
  }
  function step(back) {
    var every = all(".statement"), at = every.indexOf(document.querySelector(".statement.on"));
    mark(every[Math.min(every.length - 1, Math.max(0, at + (back ? -1 : 1)))]);
  }
  var keys = {
    a: function () { return press("a"); },
    s: function () { return press("s"); },
    j: function () { return press("j"); },
    u: function () { return press("u"); },
    r: function () { var s = marked(), b = s && s.querySelector('[data-key="r"] button'); if (b) { b.click(); } return Boolean(b); },
    x: function () { var s = marked(), box = s && s.querySelector("input[type=checkbox]"); if (box) { box.click(); } return Boolean(box); },
    c: function () { var link = document.querySelector(".believed .correct"); if (link) { link.click(); } return Boolean(link); },
    n: function () { return go("n"); },
    p: function () { return go("p"); },
    ArrowDown: function () { step(false); return true; },
    ArrowUp: function () { step(true); return true; }
  };
  function go(which) { var link = document.querySelector('[data-go="' + which + '"]'); if (link) { link.click(); } return Boolean(link); }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    if (event.key === "/" ) { var find = document.querySelector(".find input"); if (find) { find.focus(); event.preventDefault(); } return; }
    if (!document.querySelector("[data-review]")) { if (event.key === "u" && press("u")) { event.preventDefault(); } return; }
    if (keys[event.key] && keys[event.key]()) { event.preventDefault(); }
  });
  function settle() {
    if (document.querySelector("[data-review]") && !document.querySelector(".statement.on")) { mark(document.querySelector(".statement")); }
  }
  document.addEventListener("htmx:afterSettle", function (event) {
    settle();
    if (event.detail && event.detail.boosted !== false && !document.querySelector("[autofocus]")) {
      var main = document.getElementById("main");
      if (main) { main.focus({ preventScroll: true }); }
    }
    var first = document.querySelector("[autofocus]");
    if (first) { first.focus(); }
  });
  settle();
})();
