import { post } from "./api.js";

/** Previews an edit of a rule file without saving it. */
export function createPreview(store) {
  const put = (patch) => store.set({ preview: store.state.preview && { ...store.state.preview, ...patch } });

  return {
    beginPreview(file, text) {
      store.set({ preview: { file, text } });
    },

    editPreview(text) {
      put({ text, value: null, problem: null });
    },

    endPreview() {
      store.set({ preview: null });
    },

    async runPreview() {
      const { file, text } = store.state.preview;
      put({ running: true, problem: null });
      await post("/api/rules/preview", { file, text }).then(
        ({ body }) => put({ running: false, value: body }),
        (problem) => put({ running: false, problem }),
      );
    },
  };
}
