package org.leadline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.access.SetUpTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Who keeps a unit's list sends it as a file, changes somebody and invites them; looks at each page on the way. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "leadline.requests-per-second=1000000")
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
class StaffListStoryTest {
    @LocalServerPort
    private int port;

    @Autowired
    RealDatabase database;

    @Autowired
    SetUpTokens tokens;

    @BeforeEach
    void empty() {
        database.clean();
    }

    @Test
    void a_staff_list_is_shown_asked_about_and_entered() {
        String token = tokens.make().orElseThrow();
        try (Visit seeing = Visit.at(port, Browser.PHONE)) {
            Stopwatch watch = new Stopwatch(seeing.page());
            SetUpStory.becomesTheFirst(seeing, watch, token);
            seeing.open("/unit");
            seeing.look("unit-keeper");
            watch.presses("Staff list as a file");
            seeing.look("staff");
            send(seeing, "nom,metier\nBo,infirmier\n");
            assertThat(seeing.page().locator(".summary").innerText()).contains("No column is called name");
            seeing.look("staff-refused");
            send(
                    seeing,
                    "name;profession;role;leaving date\nBo Reef;nurse;shift lead;01/02/2027\nZuri Ebb;;captain;\n");
            assertThat(seeing.page().locator("main").innerText()).contains("Line 3, role:", "captain");
            seeing.look("staff-plan-refused");
            seeing.open(seeing.page().url().replaceFirst("/staff.*", "/staff"));
            send(seeing, "name;profession;role;leaving date\nBo Reef;nurse;shift lead;01/02/2027\nZuri Ebb;nurse;;\n");
            watch.chooses("days", "day-first");
            watch.presses("Show it again");
            assertThat(seeing.page().locator("main").innerText())
                    .contains("2 new", "1 February 2027", "Dr Ines Fathom");
            seeing.lookAtEveryWidth("staff-plan");
            watch.presses("Enter the whole list");
            watch.presses("Bo Reef");
            seeing.look("person-keeper");
            watch.presses("Change");
            seeing.look("person-form");
            watch.types("leavingOn", "2027-03-01");
            watch.presses("Keep this");
            assertThat(seeing.page().locator("main").innerText()).contains("1 March 2027");
            watch.presses("Sign-in");
            seeing.look("sign-in-keeper");
            watch.presses("Make a link for them");
            assertThat(seeing.page().locator(".slips").innerText()).contains("/welcome/");
        }
    }

    private static void send(Visit visit, String csv) {
        visit.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("staff.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visit.page().locator("main button[type=submit]").first().click();
        visit.page().waitForLoadState();
    }
}
