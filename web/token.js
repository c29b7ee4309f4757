const KEY = "rigor-token";

/** For browsers without session storage: then it lasts until the page is closed. */
let kept = null;

/** Takes the token from the address that the server printed, `#token=...`, and removes it from the address bar. */
export function takeToken() {
  const found = /^#token=([^&/?]+)/.exec(location.hash);
  if (found) {
    keep(found[1]);
    history.replaceState(null, "", "#/");
  }
  return Boolean(found);
}

/** The header with the token, for this tab only: it is never in a cookie or in a requested address. */
export function authorization() {
  const token = kept ?? stored();
  return token ? { authorization: `Bearer ${token}` } : {};
}

function keep(token) {
  kept = token;
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // kept in the variable
  }
}

function stored() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
