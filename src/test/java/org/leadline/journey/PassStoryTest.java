package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An aim on its way between layers, by keyboard alone, and the pages that show how it goes. */
@DemoServer
class PassStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void an_aim_that_waits_too_long_is_seen_above_taken_below_with_a_change_and_read_at_each_layer() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("sigrid-northlight")) {
            visit.open("/aim");
            visit.page()
                    .locator("nav[aria-labelledby=places] a[href^='/aim/layer']")
                    .press("Enter");
            visit.showsHeading("The units below");
            assertThat(visit.page().locator(".notice")).containsText("Was to be answered by");
            visit.lookAtEveryWidth("page-layer");
        }
        try (Visit visit = Visit.at(port, Browser.PHONE).as("vikram-jetty")) {
            Page page = visit.page();
            visit.open("/me");
            page.locator("a[href^='/aim/pass/']").first().press("Enter");
            visit.showsHeading("Everybody in a bed knows by noon what happens to them today");
            visit.lookAtEveryWidth("page-pass");
            page.locator("#value").press("Space");
            page.locator("form[action$='/take'] button").press("Enter");
            assertThat(page.locator(".summary")).containsText("Change something in it, or say why nothing is changed");
            visit.lookAtEveryWidth("page-pass-refused");
            page.locator("#line").fill("");
            page.locator("#line").pressSequentially("Everybody on a trolley knows by noon what happens to them today");
            page.keyboard().press("Enter");
            visit.showsHeading("Everybody on a trolley knows by noon what happens to them today");
            assertThat(page.locator("section[aria-labelledby=passed] del").first())
                    .containsText("knows by noon");
            assertThat(page.locator("section[aria-labelledby=passed] ins").last())
                    .containsText("trolley");
            visit.lookAtEveryWidth("page-aim-passed");
            page.locator("section[aria-labelledby=passed] header a").press("Enter");
            visit.showsHeading("Pass this aim on");
            visit.lookAtEveryWidth("page-pass-on");
        }
    }

    @Test
    void what_is_expected_and_promised_stand_side_by_side_and_the_hour_leads_to_what_is_open() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            Page page = visit.page();
            visit.open("/aim");
            page.locator("nav[aria-labelledby=places] a[href^='/aim/promised']").press("Enter");
            visit.showsHeading("Expected of us, promised to us");
            assertThat(page.locator("section[aria-labelledby=promised] .late").first())
                    .containsText("was due");
            visit.lookAtEveryWidth("page-promised");
            visit.open("/aim");
            page.locator("nav[aria-labelledby=places] a[href^='/aim/quarter']").press("Enter");
            visit.showsHeading("An hour a quarter");
            visit.lookAtEveryWidth("page-quarter");
            page.locator("main .acts a.btn").press("Enter");
            assertThat(page.locator("h1")).not().containsText("An hour a quarter");
        }
    }
}
