// The libraries in the versions that pom.xml names. Other modules import them from here.
export { html, svg, nothing, render } from "./webjars/lit-html/3.3.2/lit-html.js";
export { repeat } from "./webjars/lit-html/3.3.2/directives/repeat.js";
export { live } from "./webjars/lit-html/3.3.2/directives/live.js";

export const echarts = () => import("./webjars/echarts/5.5.0/echarts.esm.min.js");
