/** What of the text in the address box is the street, the house and the flat. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { behind, flatIn, housesOn, numberIn, questionOn, shortly } from '../../main/resources/static/js/address/steps.js';

const STREET = {
  id: 's',
  text: 'Tverskaia ulitsa, Moskva, 125009',
  localText: 'Тверская улица, Москва, 125009',
  street: 'Тверская улица',
  place: 'Москва',
  number: null,
};
const YEAR = { ...STREET, text: 'ulitsa 1905 goda, Moskva', street: 'улица 1905 года' };
const FLAT = /(?:^|[\s,;.])(?:кв|flat)\.?\s*(?:№|#)?\s*(\d{1,5}\p{L}?)(?![\p{L}\d])/iu;

test('the number is what stands behind the street that was chosen', () => {
  assert.equal(behind(`${STREET.text}, 7 к 2`, STREET), '7 к 2');
  assert.equal(behind(`${STREET.text}, `, STREET), '');
  assert.equal(behind(STREET.text, STREET), '');
});

test('a street whose text was changed is chosen no longer', () => {
  for (const typed of ['', 'Tverskaia ulitsa', `${STREET.text}7`, `a ${STREET.text}, 7`])
    assert.equal(behind(typed, STREET), null, typed);
});

test('a house is asked for in the words of the register, and the number is never cut off', () => {
  assert.equal(questionOn(STREET, '7'), 'Тверская улица, Москва, 125009, 7');
  const long = { ...STREET, localText: 'я'.repeat(121), place: 'Москва, Область' };
  assert.equal(questionOn(long, '7'), 'Тверская улица, Москва, 7');
});

test('a street is named with its nearest place', () => {
  assert.equal(shortly(STREET), 'Tverskaia ulitsa, Moskva');
  assert.equal(shortly({ ...STREET, text: 'Dorfstr.' }), 'Dorfstr.');
});

test('only houses of the street chosen are its answers', () => {
  const house = { ...STREET, number: '7' };
  const elsewhere = { ...house, place: 'Тверь' };
  const other = { ...house, street: 'Тверской бульвар' };
  assert.deepEqual(housesOn([STREET, elsewhere, house, other], STREET), [house]);
});

test('a number typed before its street was chosen is kept', () => {
  for (const [typed, number] of [
    ['tverskaya 999', '999'],
    ['tverskaya, 12/7', '12/7'],
    ['тверская 5а ', '5а'],
    ['tverskaya 7 kw', ''],
    ['tverskaya 999 кв 5', '999'],
    ['tverskaya', ''],
    ['tverskaya 125009', ''],
    ['999', ''],
  ])
    assert.equal(numberIn(typed, STREET, FLAT), number, typed);
});

test('the digits of a name are no house number', () => {
  assert.equal(numberIn('ulitsa 1905', YEAR, FLAT), '');
  assert.equal(numberIn('ulitsa 1905 goda', YEAR, FLAT), '');
  assert.equal(numberIn('ulitsa 1905 goda 19', YEAR, FLAT), '19');
});

test('a flat is told from the house', () => {
  assert.equal(flatIn('тверская 7 КВ. № 5а', FLAT), '5а');
  assert.equal(flatIn('tverskaya 7, flat 12', FLAT), '12');
  for (const typed of ['tverskaya 7', 'кв', 'flat', 'moskva 5', 'кв 123456', 'кв 5 абв'.replace(' абв', 'абв')])
    assert.equal(flatIn(typed, FLAT), '', typed);
});
