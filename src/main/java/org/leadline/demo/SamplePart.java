package org.leadline.demo;

/** One part of what the sample hospital has said and done; planted after its people, its care and its soundings, in the order of the beans. */
interface SamplePart {

    /** Plants what is not there yet, each thing whole or not at all; leaves the clock where it stood. */
    void plant();
}
