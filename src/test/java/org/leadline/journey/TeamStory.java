package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A question to many, from asking to changing one's mind, whoever asks it of whomever. */
final class TeamStory {
    private final Actor asker;
    private final List<Actor> asked;
    private final Question question;
    private final String shot;

    /**
     * What is asked of whom.
     *
     * @param groups words of the chips of those who are asked; those that are folded away stand under {@code folded}, which is empty where none are
     * @param against the words of the last of those asked, who is against; nobody else writes a line of why
     */
    record Question(String words, String folded, List<String> groups, String against, String decided) {}

    /** @param asked whoever seals; the last of them is against it */
    TeamStory(Actor asker, List<Actor> asked, Question question, String shot) {
        this.asker = asker;
        this.asked = asked;
        this.question = question;
        this.shot = shot;
    }

    /** Writes it, looks it over, opens it. @return where it stands */
    String ask() {
        asker.opens("/ask");
        asker.follows("Help us decide");
        asker.visit().showsHeading("Help us decide");
        asker.types("question", question.words());
        Locator ticked = asker.page().locator("input[name=group]:checked");
        while (ticked.count() > 0) {
            ticked.first().uncheck();
        }
        if (!question.folded().isEmpty()) {
            asker.unfolds(question.folded());
        }
        question.groups().forEach(group -> asker.choosesSaying("group", group));
        asker.visit().lookAtEveryWidth(shot + "01-asking");
        asker.presses("Look it over");
        asker.visit().showsHeading(question.words());
        asker.sees("The promise, as those asked will read it", "Once open, nothing");
        asker.visit().lookAtEveryWidth(shot + "02-looked-over");
        asker.presses("Open it");
        asker.sees("Views are being sealed.", "nobody is told who has answered", "Read this aloud");
        asker.visit().lookAtEveryWidth(shot + "03-open");
        return URI.create(asker.page().url()).getPath();
    }

    /** Everybody asked finds it waiting and seals in three taps; the last writes why, too. */
    void seal(String address) {
        for (Actor one : asked) {
            boolean against = one == asked.getLast();
            one.opens("/me");
            one.follows(question.words());
            one.visit().showsHeading(question.words());
            assertThat(URI.create(one.page().url()).getPath()).isEqualTo(address);
            if (against) {
                one.types("why", question.against());
            }
            int taps = one.tapsOf(() -> {
                one.chooses("stance", against ? "against" : "agree");
                one.chooses("close", "saw");
                one.presses("Seal my view");
            });
            assertThat(taps).as("taps to seal a view").isEqualTo(3);
            one.sees("Sealed.", "Nobody is told that you have answered.");
            one.hasNo(".views");
        }
        asked.getLast().visit().lookAtEveryWidth(shot + "04-sealed");
        asker.opens(address);
        asker.seesNo(question.against());
        asker.hasNo("form[action$='/decide']");
    }

    /** The views are read; the asker decides, and hears it said back. */
    void decide(String address, String heard) {
        for (Actor one : asked) {
            one.comesBack().opens(address);
            one.sees(heard, question.against());
        }
        asked.getFirst().visit().lookAtEveryWidth(shot + "05-read");
        asker.comesBack().opens(address);
        asker.sees(heard, question.against());
        asker.presses("Decide and tell everybody");
        assertThat(asker.page().locator(".summary")).isVisible();
        asker.chooses("kind", "decided");
        asker.types("because", "people who sleep get well sooner");
        asker.types("decided", question.decided());
        asker.types("value", "rest");
        Locator answer = asker.page().locator("form[action$='/decide'] input[name^=answer]");
        answer.fill("We look at it again together after the first week");
        asker.visit().lookAtEveryWidth(shot + "06-deciding");
        asker.presses("Decide and tell everybody");
        asker.seesIn(
                "section[aria-labelledby=decision]",
                "Best for the patient because people who sleep get well sooner",
                question.decided());
        asker.seesIn(
                "section[aria-labelledby=against]",
                question.against(),
                "We look at it again together after the first week");
        asker.presses("Said back, matched");
        asker.sees("said back at the huddle, matched");
        asker.visit().lookAtEveryWidth(shot + "07-decided");
        asker.visit().fitsOnOneSheet(shot + "decided");
    }

    /** What happened is written beside it, and somebody says whose words moved them. */
    Set<String> lookBack(String address) {
        asker.unfolds("Write what happened");
        asker.types("whatHappened", "Nobody came to harm in four weeks, and two complaints fewer.");
        asker.presses("Keep it");
        asker.seesIn("section[aria-labelledby=decision]", "Nobody came to harm in four weeks");
        Actor moved = asked.getFirst();
        moved.opens(address);
        moved.unfolds("I changed my mind");
        moved.choosesSaying("mover", question.against());
        moved.presses("Say so");
        assertThat(moved.page().locator(".views .view", new Page.LocatorOptions().setHasText(question.against())))
                .containsText("changed ");
        moved.visit().lookAtEveryWidth(shot + "08-looked-back");
        Set<String> addresses = new TreeSet<>(asker.soundingAddresses());
        asked.forEach(one -> addresses.addAll(one.soundingAddresses()));
        return addresses;
    }
}
