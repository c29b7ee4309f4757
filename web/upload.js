/** placeholder */
export function createUpload() {
  return {};
}
