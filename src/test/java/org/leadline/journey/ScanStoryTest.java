package org.leadline.journey;

import org.junit.jupiter.api.Test;
import org.leadline.sounding.Sounding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The scan, and the patient who gets worse: as planted in the demo, by keyboard alone, and without scripts. */
@DemoServer
class ScanStoryTest {
    private static final String PRIYA = "priya-tidewater";
    private static final String KOFI = "kofi-halyard";
    private static final String ADA = "ada-okafor";

    @LocalServerPort
    private int port;

    private final OpenQuestions questions = new OpenQuestions();

    @Autowired
    void fill(AutowireCapableBeanFactory spring) {
        spring.autowireBean(questions);
    }

    @Test
    void as_planted_by_pointing() {
        try (Actor priya = Actor.pointing(port, PRIYA);
                Actor ada = Actor.pointing(port, ADA)) {
            ScanStory story = new ScanStory(priya, ada, "scan-");
            story.disagreedAndLetItRun(planted(priya, "Blue tag: "));
            story.gotWorse(planted(priya, "Green tag: "));
        }
    }

    @Test
    void by_keyboard_alone() {
        try (Actor priya = Actor.byKeyboard(port, PRIYA);
                Actor ada = Actor.byKeyboard(port, ADA)) {
            play(new ScanStory(priya, ada, ""), "violet tag", "amber tag");
        }
    }

    @Test
    void without_scripts() {
        try (Actor priya = Actor.withoutScripts(port, PRIYA);
                Actor ada = Actor.withoutScripts(port, ADA)) {
            play(new ScanStory(priya, ada, ""), "silver tag", "copper tag");
        }
    }

    private void play(ScanStory story, String tag, String otherTag) {
        Sounding scan = questions.bedside(tag, PRIYA, ADA);
        story.disagreedAndLetItRun(scan.address());
        Sounding worse = questions.bedside(otherTag, PRIYA, KOFI, ADA);
        story.gotWorse(worse.address());
    }

    /** Where the sounding stands that waits for this person under such a tag: found as they find it, on the page Me. */
    private static String planted(Actor reader, String tag) {
        reader.opens("/me");
        return reader.visit().addresses("main a.say:has-text('" + tag + "')").getFirst();
    }
}
