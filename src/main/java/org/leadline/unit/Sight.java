package org.leadline.unit;

/** How near a unit is to a person: decides how much of it they see. */
public enum Sight {
    /** The person has a role in it: everything that the unit keeps for itself. */
    OURS,
    /** Above, below or beside one of the person's units: its name, its kind, its place and its telephone numbers. */
    NEAR,
    /** Anything else: as if it were not there. */
    NONE
}
