// Makes and uses passkeys. The answer goes as a field of an ordinary form, so everything else the
// form carries goes along and the next page is an ordinary page.
import { creationOptions, credentialJson, requestOptions } from "./webauthn-json.js";

const PROBLEMS = {
  InvalidStateError: "already",
  NotSupportedError: "unsupported",
  SecurityError: "address",
  NetworkError: "network",
  TypeError: "network",
};

const CEREMONIES = {
  async get(options) {
    return navigator.credentials.get({ publicKey: requestOptions(options) });
  },

  /** The name the person types is for their own device alone: it is put in here, and not sent. */
  async create(options, form) {
    const name = form.querySelector("[data-part=name]")?.value.trim();
    if (name) {
      options.user.name = name;
      options.user.displayName = name;
    }
    return navigator.credentials.create({ publicKey: creationOptions(options) });
  },
};

async function options(form) {
  const response = await fetch(form.dataset.options, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
    redirect: "error",
  });
  if (response.status === 403 && form.dataset.check) {
    // The page was open for too long: first the check, then this page again.
    location.assign(form.dataset.check);
    await new Promise(() => {});
  }
  if (!response.ok) {
    throw new DOMException(String(response.status), response.status === 429 ? "Many" : "NetworkError");
  }
  return response.json();
}

function tell(form, problem) {
  const words = form.querySelector(`[data-problem=${problem}]`);
  form.querySelector("[data-part=problem]").textContent = words.textContent;
  for (const hint of form.querySelectorAll("[data-part=newcomer]")) {
    hint.hidden = false;
  }
}

async function answer(form) {
  const button = form.querySelector("button");
  button.disabled = true;
  form.querySelector("[data-part=problem]").textContent = "";
  try {
    const credential = await CEREMONIES[form.dataset.passkey](await options(form), form);
    form.elements.credential.value = JSON.stringify(credentialJson(credential));
    form.submit();
  } catch (failure) {
    tell(form, PROBLEMS[failure.name] ?? (failure.name === "Many" ? "many" : "cancelled"));
    button.disabled = false;
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (globalThis.PublicKeyCredential) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(form);
    });
  } else {
    tell(form, "unsupported");
    form.querySelector("button").hidden = true;
  }
}

// Back from the page that followed: the button can be pressed again.
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("form[data-passkey] button")) {
    button.disabled = false;
  }
});
