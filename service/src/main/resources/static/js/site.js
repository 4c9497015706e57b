// Every page works without this module; it only adds comfort.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
  createAll,
} from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component);
}

// Where it is of use, the site is made to open without a network; nothing is fetched for it before the page is there, nor
// where the page's own module has brought it along.
const ofAPerson = /^\/(my|notices|offline|helping|desk)(\/|$)/.test(location.pathname);
if (ofAPerson || matchMedia("(display-mode: standalone)").matches) {
  const load = () => "offline" in document.body.dataset || import("./offline/every-page.js");
  if (document.readyState === "complete") load();
  else addEventListener("load", load);
}
