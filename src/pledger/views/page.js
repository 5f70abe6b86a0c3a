"use strict";
(function () {
  var root = document.documentElement;
  root.classList.add("js");
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function clear() { all(".on").forEach(function (e) { e.classList.remove("on"); }); }
  function show(ids, from) {
    clear();
    ids.forEach(function (id, index) {
      var card = document.getElementById(id);
      if (!card) { return; }
      card.classList.add("on");
      all('.ev[data-r~="' + id + '"]').forEach(function (e) { e.classList.add("on"); });
      var column = card.parentNode;
      if (index === 0 && from !== card && column.scrollHeight > column.clientHeight) {
        column.scrollTop = card.offsetTop - column.offsetTop - 8;
      }
    });
  }
  // A pointer focuses before it clicks; a card shown in between could slide under it and take the click.
  var pointing = false;
  document.addEventListener("pointerdown", function () { pointing = true; });
  document.addEventListener("click", function (event) {
    pointing = false;
    var mark = event.target.closest(".ev");
    var card = event.target.closest(".card");
    if (mark) { event.preventDefault(); show(mark.dataset.r.split(" "), mark); }
    else if (card) { if (!event.target.closest("a")) { show([card.id], card); } }
    else if (!event.target.closest(".legend")) { clear(); }
  });
  document.addEventListener("focusin", function (event) {
    if (pointing) { return; }
    var mark = event.target.closest(".ev");
    var card = event.target.closest(".card");
    if (mark) { show(mark.dataset.r.split(" "), mark); }
    else if (card) { show([card.id], card); }
  });
  document.addEventListener("keydown", function (event) {
    pointing = false;
    if (event.key === "Escape") { clear(); return; }
    var back = event.key === "ArrowUp" || event.key === "k";
    if (!(back || event.key === "ArrowDown" || event.key === "j") || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var here = document.activeElement;
    var stops = all(here && here.closest(".card") ? ".card" : ".ev");
    var at = stops.indexOf(here && (here.closest(".card") || here));
    if (at < 0) { return; }
    event.preventDefault();
    var next = stops[at + (back ? -1 : 1)];
    if (next) { next.focus(); }
  });
})();
