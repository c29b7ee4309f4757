import { ofCase } from "./case.js";
import { ADVICE, ANSWER } from "./views/addresses.js";

/** Asks for what the first view shows while the rest of the page still loads. */
const isAnswer = /^(#\/?|#token=.*)?$/.test(location.hash);
[ADVICE, ...(isAnswer ? [ANSWER] : [])].map(ofCase).forEach((href) => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
});
