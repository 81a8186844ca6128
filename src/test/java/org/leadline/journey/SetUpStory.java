package org.leadline.journey;

/** How a newcomer sets a clinic up, step by step; looks at each page on the way. */
final class SetUpStory {
    private static final String PASSPHRASE = "seven herons at low tide";

    private SetUpStory() {}

    static void becomesTheFirst(Visit visit, Stopwatch watch, String token) {
        visit.open("/start/first");
        watch.reads();
        watch.types("token", token);
        watch.types("unit", "Foot clinic");
        watch.chooses("kind", "clinic");
        watch.types("person", "Dr Ines Fathom");
        watch.types("profession", "doctor");
        watch.types("name", "ines@clinic.example");
        watch.types("passphrase", PASSPHRASE);
        watch.types("again", PASSPHRASE);
        watch.presses(visit.page().locator("main form button").last().innerText());
        visit.showsHeading("Set up a unit");
        visit.look("start");
        watch.done("become the first administrator");
    }

    static void choosesATemplate(Visit visit, Stopwatch watch) {
        watch.presses("Begin");
        visit.look("start-template");
        watch.chooses("template", "clinic");
        watch.presses("Go on");
        watch.done("choose a template");
    }

    static void writesNumbers(Visit visit, Stopwatch watch) {
        visit.look("start-numbers");
        watch.types("number1", "01632 960 100");
        watch.types("number2", "01632 960 101");
        watch.types("number3", "4107");
        watch.types("purpose5", "Podiatry");
        watch.types("number5", "4120");
        watch.presses("Keep this and go on");
        watch.done("name and telephone numbers");
    }

    static void addsPeople(Visit visit, Stopwatch watch) {
        visit.showsHeading("Who is here?");
        visit.lookAtEveryWidth("start-people");
        String[][] people = {
            {"Zuri Ebb", "nurse", "shift-lead", "", "zuri@clinic.example"},
            {"Wim Cleat", "nurse", "deputy", "", "wim@clinic.example"},
            {"Dr Bo Reef", "doctor", "", "2027-08-03", "bo@clinic.example"},
            {"Olu Spar", "clerk", "", "", ""},
            {"Ana Bower", "podiatrist", "", "2027-01-31", ""},
            {"Winnie Cove", "", "patient-partner", "", ""}
        };
        for (int line = 1; line <= people.length; line++) {
            String[] person = people[line - 1];
            watch.types("name" + line, person[0]);
            type(watch, "profession" + line, person[1]);
            if (!person[2].isEmpty()) {
                watch.picks("role" + line, person[2]);
            }
            type(watch, "leavingOn" + line, person[3]);
            type(watch, "email" + line, person[4]);
        }
        watch.presses("Add them and go on");
        watch.done("six people");
    }

    private static void type(Stopwatch watch, String field, String text) {
        if (!text.isEmpty()) {
            watch.types(field, text);
        }
    }

    static void writesThreeAims(Visit visit, Stopwatch watch) {
        visit.showsHeading("Aim 1 of 3");
        visit.lookAtEveryWidth("start-aims");
        watch.presses("Everybody hears of their result within a week");
        watch.thinksUp("line", "Everybody hears of their result within five days");
        watch.choosesFirst("value");
        watch.presses("Keep this aim");
        visit.showsHeading("Aim 2 of 3");
        watch.thinksUp("line", "Nobody comes twice for what we could do at once");
        watch.chooses("value", "own");
        watch.thinksUp("newValue", "We ask before we assume");
        watch.presses("Keep this aim");
        visit.showsHeading("Aim 3 of 3");
        watch.presses("Nobody is lost who missed an appointment");
        watch.chooses("value", "none");
        watch.presses("Keep this aim");
        watch.done("three aims with their values");
    }

    static void answersForFiveProcesses(Visit visit, Stopwatch watch) {
        visit.showsHeading("Kind of care 1 of 5");
        visit.lookAtEveryWidth("start-processes");
        process(watch, "Foot check", true, "most-days", "nearly-all", "hardly", "nearly-sure", "hardly-any", "yes");
        process(watch, "First visit", true, "most-days", "parts", "sometimes", "depends", "seen", "no");
        process(watch, "A result that worries us", true, "some-months", "parts", "sometimes", "depends", "new", "no");
        process(watch, "Wounds that do not heal", false, "most-weeks", "hardly", "often", "cannot-tell", "new", "no");
        process(
                watch,
                "Somebody did not come",
                true,
                "most-weeks",
                "nearly-all",
                "hardly",
                "nearly-sure",
                "seen",
                "yes");
        watch.done("five kinds of care, six questions each");
    }

    static void process(Stopwatch watch, String name, boolean example, String... answers) {
        if (example) {
            watch.presses(name);
        } else {
            watch.thinksUp("name", name);
            watch.thinksUp("purpose", "the person keeps their foot");
        }
        for (int question = 1; question <= answers.length; question++) {
            watch.chooses("q" + question, answers[question - 1]);
        }
        watch.presses("Keep this one");
    }

    static void namesANeighbour(Visit visit, Stopwatch watch) {
        visit.showsHeading("One neighbour");
        visit.look("start-neighbour");
        watch.types("name", "Harbour Street Practice");
        watch.types("number", "01632 960 200");
        watch.presses("Keep this neighbour");
        watch.done("one neighbour");
    }
}
