package vn.cchc.model;

/**
 * A group of units ranked among themselves, such as departments (khối sở, ngành) or districts (khối quận, huyện).
 *
 * @param code the code used in files
 * @param name the name shown to people
 */
public record Block(String code, String name) {}
