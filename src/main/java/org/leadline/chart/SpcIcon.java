package org.leadline.chart;

import java.util.Locale;

/**
 * A summary of a chart as a small picture with its word, in the manner of NHS Making Data Count but drawn by ourselves: told by shape and word, in no need of colour.
 * The names are those by which the manner calls them.
 */
public enum SpcIcon {
    /** Nothing unusual: a wave. */
    COMMON_CAUSE,
    /** Better, and high is better. */
    IMPROVEMENT_HIGH,
    IMPROVEMENT_LOW,
    CONCERN_HIGH,
    CONCERN_LOW,
    /** Unusually high, where neither way is better. */
    NEUTRAL_HIGH,
    NEUTRAL_LOW,
    /** The target is met as long as nothing changes. */
    PASS,
    /** The target is missed as long as nothing changes. */
    FAIL,
    /** Now met, now missed. */
    HIT_OR_MISS,
    /** No target, or too little to go by. */
    NONE;

    /** What it says in a few words, such as "Better, higher than usual". */
    public String say(ChartWords words) {
        return words.say("chart.icon." + name().toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    /** One SVG of under 1.5 kB, with its words as title, for {@code $unsafe} in a template; it holds no ids. */
    public String draw(ChartWords words) {
        return IconDrawing.svg(this, say(words));
    }
}
