// Makes pages nicer; everything works without it.
(() => {
  "use strict";
  // A form is sent once: a second click on a slow line does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
    const button = event.submitter;
    if (button && form.dataset.wait) { button.setAttribute("aria-busy", "true"); }
  });
  // The lines that belong to the opened item, brought into view in the source beside it.
  const lit = document.querySelector(".source .lit");
  if (lit) { const pane = lit.closest(".source"); pane.scrollTop = lit.offsetTop - pane.offsetTop - pane.clientHeight / 3; }
  // A choice that is sent as soon as it is made.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-send-on-change]");
    if (form) { form.requestSubmit(); }
  });
  // Back to where one was after a change further down a long page.
  const key = "scroll:" + location.pathname;
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.stay !== undefined) { sessionStorage.setItem(key, String(window.scrollY)); }
  });
  const was = sessionStorage.getItem(key);
  if (was !== null && !location.hash) { sessionStorage.removeItem(key); window.scrollTo(0, Number(was)); }
})();
