package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who has never seen Leadline opens its first page. */
@DemoServer
class NewcomerStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_newcomer_reaches_the_map_of_care_in_two_clicks() {
        try (Visit visit = Visit.at(port, Browser.DESK)) {
            Page page = visit.page();
            visit.open("/");
            visit.showsHeading("Who would you like to be?");
            visit.lookAtEveryWidth("newcomer-chooser");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rosa Quill"))
                    .click();
            assertThat(page.locator("h1")).containsText("Today");
            assertThat(page.locator("section[aria-labelledby=section-aims]")).containsText("Nobody gets an infection");
            visit.lookAtEveryWidth("newcomer-today");

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Our care").setExact(true))
                    .click();
            visit.showsHeading("Our care");
            assertThat(page.locator("svg.chart-wide a.c-point").first()).isVisible();
            assertThat(page.locator("svg.chart-wide a.c-point").count()).isEqualTo(4);
            assertThat(page.locator("figcaption")).containsText("not validated with clinicians");
            visit.lookAtEveryWidth("our-care");
        }
    }

    @Test
    void a_point_of_the_map_leads_to_its_process() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            visit.open("/care");
            visit.page()
                    .locator("svg.chart-wide a.c-point text", new Page.LocatorOptions().setHasText("Breathlessness"))
                    .click();
            visit.showsHeading("Breathlessness");
        }
    }
}
