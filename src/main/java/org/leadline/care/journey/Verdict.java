package org.leadline.care.journey;

/** What a log by itself reads as. The team's own dated answer is the mode; this stands beside it. */
public enum Verdict {
    SAME_EVERY_TIME("same-every-time"),
    CHOOSE_TOGETHER("choose-together"),
    FIND_OUT("find-out"),
    BETWEEN("between"),
    TOO_FEW("too-few");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The word for it in JSON answers and in the keys of message files. */
    public String code() {
        return code;
    }
}
