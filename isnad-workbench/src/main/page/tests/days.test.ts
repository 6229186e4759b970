import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, digits, grouped, isoDay, spanText } from '../src/lib/days.ts';

describe('A day', () => {
  it('is written with the month names of the country', () => {
    expect(dayText('2019-07-03', 'ar', 'gulf', 'latn')).toBe('3 يوليو 2019');
    expect(dayText('2019-07-03', 'ar', 'levant', 'latn')).toBe('3 تموز 2019');
    expect(dayText('2019-07-03', 'ar', 'both', 'latn')).toBe('3 تموز/يوليو 2019');
    expect(dayText('2019-07-03', 'ar', 'maghreb', 'latn')).toBe('3 جويلية 2019');
    expect(dayText('2019-07-03', 'en', 'levant', 'latn')).toBe('3 July 2019');
  });

  it('may be known by month or year only', () => {
    expect(dayText('2019-07', 'en', 'gulf', 'latn')).toBe('July 2019');
    expect(dayText('2019', 'ar', 'gulf', 'arab')).toBe('٢٠١٩');
  });

  it('has its weekday where one is asked for', () => {
    expect(dayText('2019-03-11', 'ar', 'gulf', 'latn', true)).toBe('الإثنين، 11 مارس 2019');
    expect(dayText('2019-03-11', 'en', 'gulf', 'latn', true)).toBe('Monday, 11 March 2019');
  });

  it('that is none comes back as it is', () => {
    expect(dayText('soon', 'en', 'gulf', 'latn')).toBe('soon');
  });

  it('goes to a number and back', () => {
    expect(isoDay(dayNumber('2019-03-11'))).toBe('2019-03-11');
  });
});

describe('A span of days', () => {
  it('says once what both ends share', () => {
    expect(spanText('2019-03-09', '2019-03-11', 'en', 'gulf', 'latn')).toBe('9–11 March 2019');
    expect(spanText('2019-02-27', '2019-03-11', 'en', 'gulf', 'latn')).toBe('27 February – 11 March 2019');
    expect(spanText('2018-12-30', '2019-01-02', 'en', 'gulf', 'latn')).toBe('30 December 2018 – 2 January 2019');
    expect(spanText('2019-03-11', '2019-03-11', 'en', 'gulf', 'latn')).toBe('11 March 2019');
  });
});

describe('Numbers', () => {
  it('have Latin digits or Arabic-Indic ones', () => {
    expect(digits('2019-03-11', 'arab')).toBe('٢٠١٩-٠٣-١١');
    expect(grouped(20000, 'latn')).toBe('20,000');
    expect(grouped(20000, 'arab')).toBe('٢٠٬٠٠٠');
  });
});
