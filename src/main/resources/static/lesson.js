// A lesson's draft: kept on its author's own phone alone, and only until the lesson is given. The page works without it.
import {button, draftOf, dropDraft, isBlank, isOwnPhone, keepDraft, note, putInto, read, remove, typedIn, write} from "./ask-keep.js";

const SENT = "lesson-sent";
const form = document.querySelector("form[data-lesson]");

function keep(address) {
  const line = form.querySelector("[data-lesson-kept]");
  line.textContent = line.dataset.lessonKept;
  const draft = draftOf(address);
  if (draft && isBlank(typedIn(form))) {
    putInto(form, draft.fields);
    const again = button("remove", () => {
      dropDraft(address);
      form.reset();
      again.closest("[data-note]")?.remove();
    });
    again.textContent = line.dataset.lessonRemove;
    note("kept", told => form.before(told), line.dataset.lessonBack, again);
  }
  const remember = () => {
    const fields = typedIn(form);
    isBlank(fields) ? dropDraft(address) : keepDraft(address, {fields, said: []});
  };
  form.addEventListener("input", remember);
  if (!isBlank(typedIn(form))) {
    remember();
  }
  form.addEventListener("submit", () => write(SENT, address));
}

if (!isOwnPhone()) {
  // Nothing is kept here, and the page says so.
} else if (form) {
  remove(SENT);
  keep(form.dataset.lesson);
} else if (read(SENT)) {
  dropDraft(read(SENT));
  remove(SENT);
}
