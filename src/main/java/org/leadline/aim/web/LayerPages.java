package org.leadline.aim.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leadline.access.Admits;
import org.leadline.access.Differences;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.AimLayers;
import org.leadline.aim.AimSays;
import org.leadline.aim.LayerView;
import org.leadline.aim.Pass;
import org.leadline.chart.Bar;
import org.leadline.chart.ChartWords;
import org.leadline.chart.SmallBars;
import org.leadline.sounding.UpwardAsks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/layer?unit=2}: what a layer sees of the aims of the units in it. */
@Controller
class LayerPages {
    private static final int SHOWN = 12;
    private final AimLayers layers;
    private final PassWords passWords;
    private final AimSays says;
    private final Sentences sentences;
    private final Clock clock;

    LayerPages(AimLayers layers, PassWords passWords, AimSays says, Sentences sentences, Clock clock) {
        this.layers = layers;
        this.passWords = passWords;
        this.says = says;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/aim/layer")
    @Admits(Who.SIGNED_IN)
    ModelAndView layer(SignedIn me, @RequestParam long unit) {
        LayerView view = layers.get(me, unit);
        List<LayerPage.OnTheWay> waiting =
                view.waiting().stream().map(this::onTheWay).toList();
        return new ModelAndView("aim/layer")
                .addObject("inUnit", view.layer())
                .addObject("unit", view.layer())
                .addObject(
                        "view",
                        new LayerPage(
                                levels(view),
                                view.handedDown().stream()
                                        .limit(SHOWN)
                                        .map(this::handed)
                                        .toList(),
                                time(view),
                                waiting,
                                view.returned().stream()
                                        .limit(SHOWN)
                                        .map(this::onTheWay)
                                        .toList(),
                                view.withoutValue().stream()
                                        .map(LayerPages::line)
                                        .toList(),
                                view.hurting().stream().map(this::pair).toList(),
                                asks(view.asks()),
                                waiting.stream()
                                        .filter(LayerPage.OnTheWay::late)
                                        .findFirst()
                                        .orElse(null)));
    }

    private List<LayerPage.Level> levels(LayerView view) {
        List<LayerPage.Level> levels = new ArrayList<>();
        for (LayerView.Level level : view.levels()) {
            LayerView.Shares now = level.now();
            String name = sentences.say("pass.level." + level.height().word());
            String title = sentences.say("pass.level.title", name);
            List<Bar> bars = List.of(
                    new Bar(sentences.say("pass.origin.ours"), now.ours()),
                    new Bar(sentences.say("pass.origin.together"), now.together()),
                    new Bar(sentences.say("pass.origin.handed"), now.handed()));
            levels.add(new LayerPage.Level(
                    name,
                    sentences.say(
                            now.all() == 1 ? "pass.level.says.one" : "pass.level.says",
                            now.all(),
                            now.ours(),
                            now.together(),
                            now.handed()),
                    new SmallBars(title, bars, now.all(), SmallBars.Of.AIMS)
                            .draw("origin-" + levels.size(), ChartWords.in(Locale.ENGLISH)),
                    level.shares().stream().map(this::row).toList()));
        }
        return levels;
    }

    private List<String> row(LayerView.Shares shares) {
        return List.of(
                says.day(shares.day()),
                Integer.toString(shares.all()),
                Integer.toString(shares.ours()),
                Integer.toString(shares.together()),
                Integer.toString(shares.handed()));
    }

    private LayerPage.Handed handed(Pass pass) {
        Pass.Taken taken = (Pass.Taken) pass.answer();
        List<String> more = new ArrayList<>();
        if (taken == null) {
            throw new IllegalStateException(pass.address() + " was not taken");
        }
        if (!Differences.any(taken.changed())) {
            more.add(sentences.say("pass.same-words") + ".");
        }
        more.addAll(passWords.more(pass, taken));
        return new LayerPage.Handed(
                taken.line(),
                "/aim/" + taken.aimId(),
                sentences.say(
                        "pass.layer.handed",
                        pass.from().name(),
                        pass.to().name(),
                        passWords.took(pass.taken(taken.at()))),
                Differences.any(taken.changed()) ? taken.changed() : List.of(),
                more);
    }

    private LayerPage.OnTheWay onTheWay(Pass pass) {
        return new LayerPage.OnTheWay(
                pass.line(),
                pass.address(),
                sentences.say(
                                "pass.layer.way." + pass.direction().word(),
                                pass.from().name(),
                                pass.to().name())
                        + " " + passWords.outcome(pass) + ".",
                pass.isLate(clock.instant()));
    }

    private String time(LayerView view) {
        if (view.medianDays().isEmpty()) {
            return sentences.say("pass.layer.time.none");
        }
        return sentences.say(
                view.answered() == 1 ? "pass.layer.time.one" : "pass.layer.time",
                view.answered(),
                Math.round(Math.max(1, view.medianDays().getAsDouble())));
    }

    private LayerPage.Pair pair(LayerView.Hurting hurting) {
        List<String> about = new ArrayList<>();
        if (hurting.serves()) {
            about.add(sentences.say("pass.layer.serves"));
        }
        String table = hurting.table();
        about.add(table == null ? sentences.say("pass.layer.table.none") : sentences.say("pass.layer.table", table));
        return new LayerPage.Pair(line(hurting.aim()), line(hurting.hurt()), String.join(" ", about));
    }

    private String asks(UpwardAsks.Count count) {
        if (count.all() == 0) {
            return sentences.say("pass.layer.asks.none");
        }
        List<String> ways = new ArrayList<>();
        add(ways, "in-time", count.inTime());
        add(ways, "afterwards", count.afterwards());
        add(ways, "open", count.open());
        add(ways, "late", count.late());
        return sentences.say(
                count.all() == 1 ? "pass.layer.asks.one" : "pass.layer.asks", count.all(), String.join(", ", ways));
    }

    private void add(List<String> ways, String way, long many) {
        if (many > 0) {
            ways.add(sentences.say("pass.layer.asks." + way, many));
        }
    }

    private static LayerPage.Line line(LayerView.Of of) {
        return new LayerPage.Line(of.aim().line(), of.aim().address(), of.unitName());
    }
}
