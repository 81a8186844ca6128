package org.leadline.access.chain;

import java.util.Random;

/** Rows that say something else than they did. */
final class Edits {
    private Edits() {}

    /** One field changed, whichever; the rest as it was. */
    static Link anyField(Link link, Random dice) {
        return switch (dice.nextInt(9)) {
            case 0 -> link.at(link.place() + dice.nextLong(-3, 4) * dice.nextLong(1, 50));
            case 1 -> new Link(link.place(), link.act(), otherHash(link.previous(), dice), link.hash());
            case 2 -> new Link(link.place(), link.act(), link.previous(), otherHash(link.hash(), dice));
            default -> saying(link, anyAct(link.act(), dice));
        };
    }

    /** One field of what it says changed, and its own hash made anew. */
    static Link hashedAnew(Link link, Random dice) {
        return Link.of(link.place(), anyAct(link.act(), dice), link.previous());
    }

    static Link saying(Link link, Act act) {
        return new Link(link.place(), act, link.previous(), link.hash());
    }

    static Act anyAct(Act act, Random dice) {
        return switch (dice.nextInt(7)) {
            case 0 ->
                new Act(otherText(act.at(), dice), act.actor(), act.action(), act.subject(), act.unitId(), act.note());
            case 1 ->
                new Act(act.at(), otherText(act.actor(), dice), act.action(), act.subject(), act.unitId(), act.note());
            case 2 ->
                new Act(act.at(), act.actor(), otherText(act.action(), dice), act.subject(), act.unitId(), act.note());
            case 3 ->
                new Act(act.at(), act.actor(), act.action(), otherText(act.subject(), dice), act.unitId(), act.note());
            case 4 ->
                new Act(
                        act.at(),
                        act.actor(),
                        act.action(),
                        act.subject(),
                        act.unitId() == null ? Long.valueOf(0) : act.unitId() == 1 ? null : Long.valueOf(1),
                        act.note());
            case 5 ->
                new Act(
                        act.at(),
                        act.actor(),
                        act.action(),
                        act.subject(),
                        act.unitId(),
                        act.note() == null ? "" : otherText(act.note(), dice));
            // what stood at the end of one field now stands at the beginning of the next
            default ->
                new Act(
                        act.at(),
                        act.actor().substring(0, act.actor().length() - 1),
                        act.actor().substring(act.actor().length() - 1) + act.action(),
                        act.subject(),
                        act.unitId(),
                        act.note());
        };
    }

    private static String otherText(String text, Random dice) {
        int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, dice.nextInt(text.codePointCount(0, text.length())));
        return switch (dice.nextInt(3)) {
            case 0 -> text.substring(0, at) + "é" + text.substring(at);
            case 1 -> text.isEmpty() ? " " : text.substring(0, at) + text.substring(text.offsetByCodePoints(at, 1));
            default -> text + " ";
        };
    }

    private static String otherHash(String hash, Random dice) {
        int at = dice.nextInt(hash.length());
        String digit = Integer.toHexString((Character.digit(hash.charAt(at), 16) + 1 + dice.nextInt(15)) % 16);
        return hash.substring(0, at) + digit + hash.substring(at + 1);
    }
}
