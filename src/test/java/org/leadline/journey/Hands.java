package org.leadline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How somebody works a page: by pointing, or by keyboard alone. */
sealed interface Hands {

    void press(Locator button);

    void type(Locator field, String text);

    /** Chooses a radio button or ticks a box. */
    void choose(Locator chip);

    record Pointing() implements Hands {
        @Override
        public void press(Locator button) {
            button.click();
        }

        @Override
        public void type(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void choose(Locator chip) {
            chip.check();
        }
    }

    /** Tab, Space, Enter, arrow keys and letters; where a person would have to press Tab too often the story fails. */
    record Keys(Page page) implements Hands {
        private static final int MOST_TABS = 60;

        @Override
        public void press(Locator button) {
            reach(button);
            page.keyboard().press("Enter");
        }

        @Override
        public void type(Locator field, String text) {
            reach(field);
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            boolean day = "date".equals(field.getAttribute("type"));
            page.keyboard().type(day ? monthDayYear(text) : text);
            assertThat(field.inputValue()).isEqualTo(text);
        }

        /** As a browser that speaks American English takes a day. */
        private static String monthDayYear(String day) {
            return DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT).format(LocalDate.parse(day));
        }

        @Override
        public void choose(Locator chip) {
            boolean radio = "radio".equals(chip.getAttribute("type"));
            if (!radio) {
                reach(chip);
                if (!chip.isChecked()) {
                    page.keyboard().press("Space");
                }
                assertThat(chip.isChecked()).isTrue();
                return;
            }
            String group = "input[name='" + chip.getAttribute("name") + "']";
            tabTo(group);
            page.keyboard().press("Space");
            for (int turn = 0; turn < page.locator(group).count() && !chip.isChecked(); turn++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(chip.isChecked()).as("chosen by arrow keys: %s", chip).isTrue();
        }

        private void reach(Locator wanted) {
            for (int tabs = 0; tabs <= MOST_TABS; tabs++) {
                if (Boolean.TRUE.equals(wanted.evaluate("wanted => wanted === document.activeElement"))) {
                    assertThat(showsFocus())
                            .as("focus can be seen on %s", wanted)
                            .isTrue();
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError(wanted + " is not reached by " + MOST_TABS + " times Tab on " + page.url());
        }

        private void tabTo(String group) {
            for (int tabs = 0; tabs <= MOST_TABS; tabs++) {
                if (Boolean.TRUE.equals(page.evaluate("group => document.activeElement.matches(group)", group))) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError(group + " is not reached by " + MOST_TABS + " times Tab on " + page.url());
        }

        private boolean showsFocus() {
            return Boolean.TRUE.equals(page.evaluate("""
                () => {
                  const here = document.activeElement;
                  const ring = e => { const s = getComputedStyle(e); return s.boxShadow !== 'none' || s.outlineStyle !== 'none'; };
                  return ring(here) || (here.parentElement && ring(here.parentElement));
                }\
                """));
        }
    }
}
