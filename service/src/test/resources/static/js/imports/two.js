import{a as b}from"../shared/three.js";import"../shared/four.js";export{b as two};
