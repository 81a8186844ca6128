package org.twins.unmarked;

class Unmarked {}
