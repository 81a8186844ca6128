package org.leadline.measure.spc;

/** Where a signal lies, or which way it goes. */
public enum Direction {
    HIGH,
    LOW
}
