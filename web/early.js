import { ofCase } from "./case.js";
import { ADVICE } from "./views/addresses.js";

/** Asks for the advice, which every view takes, while the rest of the page still loads. */
const advice = { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: ofCase(ADVICE) };
document.head.append(Object.assign(document.createElement("link"), advice));
