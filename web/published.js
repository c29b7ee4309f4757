/** Whether this is a published copy: the answers are files, and there is no program to ask. Its index.html says so. */
export const published = document.querySelector('meta[name="rigor-published"]') !== null;

/** The file with what the API answers at an address; whoever publishes names it by the same rule. */
export function fileOf(url) {
  const report = /^\/api\/report\?format=(\w+)$/.exec(url);
  return report ? `report.${report[1]}` : `${url.slice(1).replace(/\?.*/, "").replaceAll("~", "~7E").replaceAll("%", "~")}.json`;
}
