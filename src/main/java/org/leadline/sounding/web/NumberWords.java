package org.leadline.sounding.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says small numbers in words, and whether one or several are meant. */
@Component
class NumberWords {
    private final SoundingWords words;

    NumberWords(SoundingWords words) {
        this.words = words;
    }

    /** four; 19. */
    String of(int number) {
        String[] small = words.say("sounding.after.numbers").split(" ", -1);
        return number < small.length ? small[number] : Integer.toString(number);
    }

    /** Four; 19. */
    String begin(int number) {
        String word = of(number);
        return word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
    }

    /** The sentence of a key for so many, which has another for one; the number stands at {0}. */
    String count(String key, int number) {
        return words.say(number == 1 ? key + ".one" : key, number);
    }
}
