/** Addresses of the JSON behind each view. */
export const ANSWER = "/api/answer";
export const ADVICE = "/api/verdicts?limit=100000";
export const REQUIREMENTS = "/api/requirements";
export const CASES = "/api/cases";
export const FORM = "/api/cases/form";
export const STATUS = "/api/status";
export const RULES = "/api/rules";
export const TABLES = "/api/facts";
export const ATTRIBUTIONS = "/api/facts/attributions?limit=100000";
export const HISTORY = "/api/facts/history";

export const build = (id) => `/api/verdicts/${encodeURIComponent(id)}`;
export const COMPOSED = "/api/compose";
export const KEYS = "/api/what-if?limit=100000";

export const upgrades = (id) => `/api/verdicts/${encodeURIComponent(id)}/upgrades`;
export const composed = (card, count) => `/api/compose?${new URLSearchParams({ card, ...(count ? { count } : {}) })}`;
export const change = (id) => `/api/verdicts/${encodeURIComponent(id)}/nearest-change`;
export const shopping = (id) => `${build(id)}/shopping`;
export const ruleSource = (file) => `/api/rules/${file.split("/").map(encodeURIComponent).join("/")}`;
export const table = (name) => `/api/facts/${encodeURIComponent(name)}?limit=100000`;
