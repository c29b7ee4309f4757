const KEY = "rigor-token";

/** For browsers that keep nothing: then it is for this visit only. */
let kept = null;

/** Takes the token from the address that the server printed, `#token=...`, and out of the address bar. */
export function takeToken() {
  const found = /^#token=([^&/?]+)/.exec(location.hash);
  if (found) {
    keep(found[1]);
    history.replaceState(null, "", "#/");
  }
  return Boolean(found);
}

/** What shows the token, for this tab only: no cookie, and never a part of an address that is sent. */
export function authorization() {
  const token = kept ?? stored();
  return token ? { authorization: `Bearer ${token}` } : {};
}

function keep(token) {
  kept = token;
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // held above
  }
}

function stored() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
