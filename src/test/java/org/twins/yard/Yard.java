package org.twins.yard;

public class Yard {}
