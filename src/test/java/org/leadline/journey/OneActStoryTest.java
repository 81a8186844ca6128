package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leadline.DueClocks;
import org.leadline.SettableClock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** One act for a plan at the bedside, a ward's question and a board's question to its divisions: three stories over one set of pages. */
@DemoServer
@Import({SettableClock.Setup.class, OneActStoryTest.Setup.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneActStoryTest {
    private static final Set<String> PAGES = Set.of(
            "/ask/sounding/#",
            "/ask/sounding/#/seal",
            "/ask/sounding/#/decide",
            "/ask/sounding/#/said-aloud",
            "/ask/sounding/#/look-back",
            "/ask/sounding/#/changed-my-mind");

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DueClocks dueClocks;

    private final OpenQuestions questions = new OpenQuestions();

    @Autowired
    void fill(AutowireCapableBeanFactory spring) {
        spring.autowireBean(questions);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        InitializingBean mondayMorning(SettableClock clock) {
            return () -> clock.set(Instant.parse("2026-11-23T08:00:00Z"));
        }
    }

    @Test
    void a_plan_at_the_bedside() {
        try (Actor priya = Actor.pointing(port, "priya-tidewater");
                Actor ada = Actor.pointing(port, "ada-okafor")) {
            String address = questions
                    .bedside("violet tag", "priya-tidewater", "ada-okafor")
                    .address();
            assertThat(new ScanStory(priya, ada, "").disagreedAndLetItRun(address))
                    .isEqualTo(PAGES);
        }
    }

    @Test
    void a_question_of_the_ward_to_everybody() {
        try (Actor rosa = Actor.pointing(port, "rosa-quill");
                Actor jo = Actor.pointing(port, "jo-marsh");
                Actor samir = Actor.pointing(port, "samir-windlass");
                Actor kofi = Actor.pointing(port, "kofi-halyard")) {
            var question = new TeamStory.Question(
                    "Should the corridor lights go down at nine?",
                    "",
                    List.of("Everybody on Ward 7"),
                    "I cannot see who is on the floor",
                    "Lights down at nine, a lamp stays on at each door");
            var story = new TeamStory(rosa, List.of(jo, samir, kofi), question, "ward-");
            String address = story.ask();
            story.seal(address);
            sealsByLink(question.words());
            untilItIsRead();
            story.decide(address, "4 views, revealed together");
            decidedWithout("anneke-shoal", address);
            assertThat(story.lookBack(address)).isEqualTo(PAGES);
        }
    }

    @Test
    void a_question_of_the_board_to_those_who_lead_its_divisions() {
        try (Actor sigrid = Actor.pointing(port, "sigrid-northlight");
                Actor vikram = Actor.pointing(port, "vikram-jetty");
                Actor emeka = Actor.pointing(port, "emeka-rudder")) {
            var question = new TeamStory.Question(
                    "Should the divisions share one night team?",
                    "More groups, also of other units",
                    List.of("Those who lead Medicine", "Those who lead Urgent and community care"),
                    "Our nights are thin already",
                    "One night team for a month, on two floors");
            var story = new TeamStory(sigrid, List.of(vikram, emeka), question, "board-");
            String address = story.ask();
            story.seal(address);
            untilItIsRead();
            story.decide(address, "2 views, revealed together");
            assertThat(story.lookBack(address)).isEqualTo(PAGES);
        }
    }

    /** A patient partner answers by the link of a letter. */
    private void sealsByLink(String question) {
        try (Visit visit = Visit.at(port, Browser.PHONE)) {
            visit.open("/demo/outbox");
            Locator letters = visit.page().locator("form:has(input[value^='/ask/link/'])");
            String link = letters.filter(new Locator.FilterOptions().setHasText("Winifred Cockle"))
                    .first()
                    .locator("input[name=to]")
                    .getAttribute("value");
            visit.open(link);
            visit.showsHeading(question);
            visit.lookAtEveryWidth("ward-link");
            visit.page().locator("[name=stance][value=agree]").check();
            visit.page().locator("[name=close][value=mine]").check();
            visit.page().getByText("Seal my view").click();
            assertThat(visit.page().locator("main")).containsText("Sealed.");
            visit.lookAtEveryWidth("ward-link-sealed");
        }
    }

    /** Three days pass, and a little more than a morning; what is due by then is done. */
    private void untilItIsRead() {
        clock.move(Duration.ofDays(3).plusHours(5));
        dueClocks.strike();
    }

    private void decidedWithout(String slug, String address) {
        try (Actor one = Actor.pointing(port, slug)) {
            one.opens(address);
            one.sees("We decided without you.", "Add what we missed.", "They are not counted as agreeing");
            one.visit().lookAtEveryWidth("ward-without-you");
        }
    }
}
